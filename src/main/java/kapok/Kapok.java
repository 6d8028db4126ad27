package kapok;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kapok. */
@SpringBootApplication
public class Kapok {
    public static void main(String[] args) {
        SpringApplication.run(Kapok.class, args);
    }
}
