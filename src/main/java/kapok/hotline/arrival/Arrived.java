package kapok.hotline.arrival;

/** Something was filed (新来件); heard in the same transaction, so that its ticket exists as soon as its number does. */
public record Arrived(String number, Arriving arriving) {}
