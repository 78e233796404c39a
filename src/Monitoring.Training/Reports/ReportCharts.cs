using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Reports;

/// <summary>The four pictures of an evaluation.</summary>
internal static class ReportCharts
{
    private const int MostSides = 12;

    /// <summary>Precision against recall.</summary>
    public static string PrecisionRecall(EvaluationReport report) => new SvgChart("recall (ketercakupan)", "presisi / precision")
        .Line([(0, GroupScore.WantedPrecision), (1, GroupScore.WantedPrecision)], "guide")
        .Line(report.PrecisionRecall.Select(point => (point.Recall, point.Precision)), "line")
        .Draw("Kurva presisi-recall");

    /// <summary>What is said against what is so.</summary>
    public static string Reliability(EvaluationReport report)
    {
        var chart = new SvgChart("peluang menurut model / said", "kenyataan / observed").Line([(0, 0), (1, 1)], "guide");
        var bins = report.Reliability.Where(bin => bin.Positives + bin.Negatives > 0).ToList();
        chart.Line(bins.Select(bin => (bin.Said, bin.True)), "line");
        foreach (var bin in bins)
        {
            chart.Dot(bin.Said, bin.True, $"{bin.Said:F2} → {bin.True:F2} ({bin.Positives + bin.Negatives})", "dot");
        }

        return chart.Draw("Kalibrasi");
    }

    /// <summary>How many rows of each class have which probability.</summary>
    public static string Histogram(EvaluationReport report)
    {
        var chart = new SvgChart("peluang menurut model / probability", "jumlah / rows", report.Histogram.Max(bin => bin.Positives + bin.Negatives));
        foreach (var bin in report.Histogram)
        {
            chart.Bar(bin.From, bin.To, 0, bin.Negatives, $"{bin.From:F2}-{bin.To:F2}: {bin.Negatives} bukan dukungan", "no");
            chart.Bar(bin.From, bin.To, bin.Negatives, bin.Negatives + bin.Positives, $"{bin.From:F2}-{bin.To:F2}: {bin.Positives} dukungan", "yes");
        }

        return chart.Draw("Sebaran skor");
    }

    /// <summary>False-flag rate of each party and pair with its interval; numbered as in the table.</summary>
    public static string Sides(EvaluationReport report)
    {
        var sides = report.Sides.Take(MostSides).ToList();
        var chart = new SvgChart("nomor baris tabel / row of the table, 1 →", "salah tanda / false-flag rate", sides.Select(side => side.FalseFlagRate.High).DefaultIfEmpty(1).Max());
        for (var at = 0; at < sides.Count; at++)
        {
            var (from, to) = ((double)at / sides.Count, (at + 1.0) / sides.Count);
            var rate = sides[at].FalseFlagRate;
            chart.Bar(from, to, 0, double.IsNaN(rate.Value) ? 0 : rate.Value, $"{sides[at].Side}: {rate.Value:P1} [{rate.Low:P1}, {rate.High:P1}]", "no");
            chart.Line([((from + to) / 2, rate.Low), ((from + to) / 2, rate.High)], "line");
        }

        return chart.Draw("Keadilan antar peserta");
    }
}
