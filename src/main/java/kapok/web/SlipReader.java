package kapok.web;

import java.util.LinkedHashMap;
import kapok.web.page.Slips;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Turns what validation found into sentences in the reader's language. */
@Component
public class SlipReader {
    private final MessageSource messages;

    SlipReader(MessageSource messages) {
        this.messages = messages;
    }

    public Slips read(BindingResult result, Text text) {
        var slips = new LinkedHashMap<String, String>();
        for (var error : result.getFieldErrors()) {
            slips.putIfAbsent(error.getField(), messages.getMessage(error, text.locale()));
        }
        for (var error : result.getGlobalErrors()) {
            slips.putIfAbsent("form", messages.getMessage(error, text.locale()));
        }
        return new Slips(slips);
    }
}
