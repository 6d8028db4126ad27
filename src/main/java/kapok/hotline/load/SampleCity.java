package kapok.hotline.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kapok.agency.Organ;

/** Places, units and matters that made-up tickets are drawn from (造数词表). */
final class SampleCity {
    private static final List<String> CATEGORIES = words(
            "施工噪声,停车,物业,公交,办事服务,水环境,路灯,占道经营,油烟,垃圾分类,社会保障,医疗,教育,劳动纠纷,消费维权,公积金,户籍,供水,供电,燃气,网络诈骗,养犬,违章建筑,共享单车,道路破损,井盖,树木,地铁,网约车,旅游,食品安全,房屋漏水,电梯,消防通道,广场舞,快递,学位,招生,公租房,疫苗");
    private static final List<Place> PLACES = words(
                    "440103荔湾区,440104越秀区,440105海珠区,440106天河区,440111白云区,440112黄埔区,440113番禺区,440114花都区,440115南沙区,440117从化区,440118增城区")
            .stream()
            .map(text -> new Place(text.substring(0, 6) + "000000", text.substring(6)))
            .toList();
    private static final List<String> STREETS =
            words("人民路,解放路,中山路,东风路,环市路,江南大道,新港路,黄埔大道,机场路,花城大道,市桥大道,新华路,进港大道,荔城大道,河东路,工业大道,昌岗路,天河路,龙口路,体育路");
    private static final List<String> MATTERS = words(
            "晚上影响休息,多次反映没有解决,希望尽快处理,存在安全隐患,收费不合理,门口被堵,已经持续半个月,老人出行不便,孩子上学受影响,要求说明依据,排队时间太长,态度不好,标识不清楚,雨天积水,夜间照明不足,噪声超标,异味明显,长期无人管理,费用没有退还,资料重复提交");
    private static final List<Unit> NOBODY =
            List.of(new Unit("SAMPLE01", "示例一局"), new Unit("SAMPLE02", "示例二局"), new Unit("SAMPLE03", "示例三局"));

    private final List<Unit> units;
    private final Map<String, String> names;

    /** @param organs those of the installation; where there are none, some are made up */
    SampleCity(List<Organ> organs) {
        var below = organs.stream()
                .filter(organ -> organ.parent() != null)
                .map(organ -> new Unit(organ.code(), organ.shortName()))
                .toList();
        units = below.isEmpty() ? NOBODY : below;
        names = units.stream().collect(Collectors.toMap(Unit::code, Unit::name, (a, _) -> a));
    }

    /** A district. */
    record Place(String code, String name) {}

    /** An undertaker. */
    record Unit(String code, String name) {}

    private static List<String> words(String text) {
        return List.of(text.split(","));
    }

    /** The first are the most common. */
    String category(double dice) {
        return CATEGORIES.get((int) (dice * dice * CATEGORIES.size()));
    }

    Place place(int dice) {
        return PLACES.get(Math.floorMod(dice, PLACES.size()));
    }

    String street(int dice) {
        return STREETS.get(Math.floorMod(dice, STREETS.size()));
    }

    String matter(int dice) {
        return MATTERS.get(Math.floorMod(dice, MATTERS.size()));
    }

    Unit unit(int dice) {
        return units.get(Math.floorMod(dice, units.size()));
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }
}
