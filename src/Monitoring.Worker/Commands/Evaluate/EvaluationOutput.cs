using Monitoring.Training.Evaluation;

namespace Monitoring.Worker.Commands.Evaluate;

/// <summary>An evaluation as a table for people.</summary>
internal static class EvaluationOutput
{
    private const int NameWidth = 24;

    public static void Write(TextWriter output, EvaluationReport report)
    {
        output.WriteLine($"{report.Model}, reader {report.Reader}, roster {report.RosterVersion}, threshold {report.Threshold:0.00}{(report.LeftOut ? ", each election judged by a model that has not seen it" : "")}");
        output.WriteLine($"{"",-NameWidth} {"rows",6} {"support",7} {"ROC AUC",7} {"AP",6} {"prec.",6} {"recall",6} {"F1",6} {"ECE",6}");
        foreach (var group in report.Elections)
        {
            output.WriteLine(
                $"{Short(group.Name),-NameWidth} {group.Rows,6} {group.Positives,7} {group.RocAuc.Value,7:0.000} {group.AveragePrecision.Value,6:0.000} "
                + $"{group.Precision.Value,6:0.000} {group.Recall.Value,6:0.000} {group.F1,6:0.000} {group.CalibrationError,6:0.000}");
        }

        foreach (var ordinary in report.Ordinary)
        {
            output.WriteLine($"ordinary posts, {ordinary.Name}: {ordinary.Rows} rows, {ordinary.NamingASide} name a side, {ordinary.Flagged} would be flagged ({ordinary.Per100000.Value:0.0} in 100,000)");
        }
    }

    private static string Short(string name) => name.Length <= NameWidth ? name : name[..NameWidth];
}
