package kapok.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the site calls itself; the marks are those that 政府网站发展指引 (国办发〔2017〕47号) asks for at the foot of each page.
 *
 * @param name the site's name
 * @param organ the organ that publishes it (主办单位)
 * @param address postal address and telephone of its hall
 * @param code 政府网站标识码
 * @param icp ICP 备案号
 * @param police 公安备案号
 * @param baseUrl public address without a slash at the end, for feeds and the sitemap
 */
@ConfigurationProperties("kapok.site")
public record SiteSettings(
        @DefaultValue("广州政务公开与服务") String name,
        @DefaultValue("广州市政务服务和数据管理局") String organ,
        @DefaultValue("广州市天河区华利路 61 号") String address,
        @DefaultValue("4401000000（示例）") String code,
        @DefaultValue("粤 ICP 备（示例）号") String icp,
        @DefaultValue("粤公网安备（示例）号") String police,
        @DefaultValue("http://localhost:8080") String baseUrl) {}
