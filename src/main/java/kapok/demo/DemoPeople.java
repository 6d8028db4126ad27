package kapok.demo;

import java.util.List;
import kapok.disclosure.Applicant;

/** Those who ask (演示申请人). Names, numbers and addresses are invented; the telephone numbers belong to nobody. */
final class DemoPeople {
    private static final List<String> NAMES =
            List.of("林晓华", "区志明", "冯倩仪", "邝国强", "简玉珍", "麦海涛", "钟婉君", "莫家豪", "黎秀兰", "卢振邦", "苏敏仪", "谭伟雄", "叶少芬", "何𬭎远");
    private static final List<String> STREETS =
            List.of("天河区华利路", "越秀区文明路", "海珠区江南大道中", "荔湾区龙津东路", "白云区三元里大道", "番禺区市桥西丽路", "黄埔区大沙地东");

    private DemoPeople() {}

    /** The same person for the same number. */
    static Applicant person(int n) {
        var street = STREETS.get(Math.floorMod(n * 5, STREETS.size()));
        var contact =
                new Applicant.Contact("1380013%04d".formatted(8000 + n % 1000), "", street + (11 + n % 170) + " 号");
        return new Applicant(NAMES.get(n % NAMES.size()), Applicant.Paper.NONE, contact, null, null);
    }
}
