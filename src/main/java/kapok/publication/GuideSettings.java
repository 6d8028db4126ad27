package kapok.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office in charge of government information (政府信息公开工作机构), as 政府信息公开条例 第十二条 wants it in the guide.
 *
 * @param hours working hours (办公时间)
 * @param fax empty for none
 * @param mail an address on the net (互联网联系方式); empty for none
 */
@ConfigurationProperties("kapok.publication.guide")
record GuideSettings(
        @DefaultValue("政务公开工作办公室") String office,
        @DefaultValue("广州市天河区华利路 61 号，邮编 510623") String address,
        @DefaultValue("工作日 9:00–12:00，13:00–17:00") String hours,
        @DefaultValue("020-38920761") String telephone,
        @DefaultValue("") String fax,
        @DefaultValue("") String mail) {}
