package kapok.document;

/** The look of a document that says nothing about it (默认版式): the sizes of GB/T 9704, tables with full rules. */
final class HouseStyle {
    static final String CSS = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm;
              @bottom-center { content: "— " counter(page) " —"; font-family: Song; font-size: 14pt; line-height: 20pt;
                vertical-align: top; padding-top: 3.5mm } }
            html { font-family: FangSong, Song, Hei, Kai, Rare; font-size: 16pt; line-height: 1.75 }
            body { margin: 0 }
            h1 { font-family: XiaoBiaoSong, Song, Hei, Kai, Rare; font-size: 22pt; font-weight: normal; line-height: 1.5;
              text-align: center; margin: 0 0 22pt }
            h2 { font-family: Hei, Song, Kai, Rare; font-size: 16pt; font-weight: normal; margin: 12pt 0 6pt;
              page-break-after: avoid }
            h3 { font-family: Kai, Song, Hei, Rare; font-size: 16pt; font-weight: normal; margin: 8pt 0 4pt;
              page-break-after: avoid }
            h4 { font-size: 16pt; font-weight: bold; margin: 6pt 0 3pt; page-break-after: avoid }
            p { margin: 0; text-align: justify }
            table { border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 1.4; margin: 6pt 0;
              -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #333; padding: 2pt 4pt; vertical-align: middle }
            th { font-family: Hei, Song, Kai, Rare; font-weight: normal; text-align: center }
            td.num { text-align: right }
            caption { font-family: Hei, Song, Kai, Rare; padding: 4pt 0; text-align: center }
            tr { page-break-inside: avoid }
            thead { display: table-header-group }
            figure { margin: 8pt 0; page-break-inside: avoid }
            figcaption { font-family: Hei, Song, Kai, Rare; font-size: 12pt; text-align: center }
            figcaption small { display: block; color: #555; font-size: 10pt }
            img, svg { max-width: 100% }
            svg { display: block; margin: 4pt auto }
            a { color: inherit; text-decoration: none }
            details, summary { display: block }
            .sr { display: none }
            .muted { color: #555 }
            """;

    private HouseStyle() {}
}
