using System.Net;
using System.Text;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Reports;

/// <summary>An evaluation as one page that needs nothing from outside: Indonesian with English beside it, tables and pictures, ids instead of people's words.</summary>
public static class ReportPage
{
    private const string Style = """
        :root{color-scheme:light dark;--a:#0b6e4f;--b:#b3541e;--g:#8884}body{font:15px/1.5 system-ui,sans-serif;max-width:74rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;font-size:.87rem;margin:.5rem 0 1.5rem;display:block;overflow-x:auto}td,th{padding:.25rem .6rem;border-bottom:1px solid var(--g);text-align:right;white-space:nowrap}
        td:first-child,th:first-child{text-align:left}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}figure{margin:0}figcaption{font-size:.87rem}
        svg{width:100%}.frame{fill:none;stroke:var(--g)}.tick,.axis{font-size:11px;fill:currentColor}.line{fill:none;stroke:var(--a);stroke-width:2}.guide{fill:none;stroke:var(--g);stroke-dasharray:4}
        .dot,.yes{fill:var(--a)}.no{fill:var(--b);opacity:.75}small,em{opacity:.75}
        """;

    /// <summary>Writes the page.</summary>
    public static string Of(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append($"<!doctype html><html lang='id'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>Evaluasi {Html(report.Model)}</title><style>{Style}</style>");
        page.Append($"<h1>Evaluasi model <em>/ evaluation</em></h1><p>{Html(report.Model)} · {Html(report.Reader)} · roster {Html(report.RosterVersion)} · ambang / threshold {report.Threshold:F2}</p>");
        page.Append(report.LeftOut
            ? "<p>Setiap pemilihan dinilai oleh model yang belum pernah melihatnya. <em>Each election is judged by a model that has not seen it.</em></p>"
            : "<p>Dinilai oleh satu berkas model; baris yang pernah dilatihkan membuat angka tampak lebih baik. <em>Judged by one model file; rows that it was trained on flatter it.</em></p>");
        page.Append("<div class='charts'>");
        Figure(page, ReportCharts.PrecisionRecall(report), "Presisi dan recall; garis putus: presisi 90 %", "precision and recall");
        Figure(page, ReportCharts.Reliability(report), "Kalibrasi: peluang yang disebut terhadap kenyataan", "reliability");
        Figure(page, ReportCharts.Histogram(report), "Sebaran skor: hijau dukungan, cokelat bukan", "scores: green support, brown none");
        Figure(page, ReportCharts.Sides(report), "Salah tanda per partai dan pasangan, dengan selang 95 %", "false flags per party and pair");
        page.Append("</div>");
        Groups(page, "Per pemilihan", "by election", report.Elections);
        Groups(page, "Per sumber", "by source", report.Sources);
        Ordinary(page, report);
        Sides(page, report);
        Errors(page, report);
        return page.Append("</html>\n").ToString();
    }

    private static void Figure(StringBuilder page, string picture, string caption, string english) =>
        page.Append($"<figure>{picture}<figcaption>{Html(caption)} <em>/ {Html(english)}</em></figcaption></figure>");

    private static void Groups(StringBuilder page, string title, string english, IReadOnlyList<GroupScore> groups) => Table(
        page,
        title,
        english,
        ["", "baris", "dukungan", "ROC AUC", "presisi rata-rata", "recall @ presisi 90 %", "AUC / AP yang yakin", "ECE", "presisi", "recall", "F1", "recall @ 20/100.000"],
        groups.Select(group => (string[])[group.Name, $"{group.Rows}", $"{group.Positives}", Text(group.RocAuc), Text(group.AveragePrecision), Text(group.RecallAtPrecision90), $"{group.SureRocAuc:F3} / {group.SureAveragePrecision:F3}", $"{group.CalibrationError:F3}", Text(group.Precision), Text(group.Recall), $"{group.F1:F3}", Number(group.RecallAtFalseFlags)]));

    private static void Ordinary(StringBuilder page, EvaluationReport report) => Table(
        page,
        "Kiriman biasa (bukan dukungan), dibaca seolah di tengah kampanye",
        "ordinary posts, read as in a campaign",
        ["", "baris", "menyebut peserta", "ditandai", "salah tanda per 100.000"],
        report.Ordinary.Select(row => (string[])[row.Name, $"{row.Rows}", $"{row.NamingASide}", $"{row.Flagged}", $"{row.Per100000.Value:F0} [{row.Per100000.Low:F0}, {row.Per100000.High:F0}]"]));

    private static void Sides(StringBuilder page, EvaluationReport report) => Table(
        page,
        "Keadilan: per partai dan pasangan",
        "fairness, rows that name this side alone",
        ["", "baris", "salah tanda", "terlewat"],
        report.Sides.Select((side, at) => (string[])[$"{at + 1}. {side.Side}", $"{side.Rows}", Text(side.FalseFlagRate), Text(side.MissRate)]));

    private static void Errors(StringBuilder page, EvaluationReport report) => Table(
        page,
        "Kesalahan terbesar (nomor baris saja)",
        "worst errors, by id",
        ["", "sumber", "kode", "yakin", "dukungan", "peluang"],
        report.WorstErrors.Select(error => (string[])[error.Id, error.Source ?? "", error.Code ?? "", error.Sure ? "ya" : "tidak", error.Support ? "ya" : "tidak", $"{error.Probability:F3}"]));

    private static void Table(StringBuilder page, string title, string english, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append($"<h2>{Html(title)} <small>/ {Html(english)}</small></h2><table><tr>{string.Concat(heads.Select(head => $"<th>{Html(head)}</th>"))}</tr>");
        foreach (var row in rows)
        {
            page.Append($"<tr>{string.Concat(row.Select(cell => $"<td>{Html(cell)}</td>"))}</tr>");
        }

        page.Append("</table>");
    }

    private static string Text(Interval interval) => double.IsNaN(interval.Value) ? "-" : $"{interval.Value:F3} [{interval.Low:F3}, {interval.High:F3}]";

    private static string Number(double value) => double.IsNaN(value) ? "-" : $"{value:F3}";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
