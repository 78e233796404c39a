using System.Net;
using System.Text;

namespace Monitoring.Training.Reports;

/// <summary>A small chart as inline SVG: a unit square or bars, with a frame, ticks and titles. No script, no style from outside.</summary>
internal sealed class SvgChart
{
    private const int Width = 420;
    private const int Height = 300;
    private const int Left = 52;
    private const int Top = 14;
    private const int Right = 14;
    private const int Bottom = 44;
    private const int Ticks = 5;
    private readonly StringBuilder _body = new();
    private readonly double _most;

    /// <summary>Starts a chart.</summary>
    /// <param name="across">Title of the axis across.</param>
    /// <param name="up">Title of the axis up.</param>
    /// <param name="most">Largest value of the axis up; the axis across goes from 0 to 1.</param>
    public SvgChart(string across, string up, double most = 1)
    {
        _most = most > 0 ? most : 1;
        _body.Append($"<rect x='{Left}' y='{Top}' width='{Width - Left - Right}' height='{Height - Top - Bottom}' class='frame'/>");
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var share = (double)tick / Ticks;
            _body.Append($"<text x='{X(share):F1}' y='{Height - Bottom + 16}' class='tick' text-anchor='middle'>{share:0.#}</text>");
            _body.Append($"<text x='{Left - 6}' y='{Y(share * _most) + 4:F1}' class='tick' text-anchor='end'>{share * _most:0.##}</text>");
        }

        _body.Append($"<text x='{(Left + Width - Right) / 2}' y='{Height - 8}' class='axis' text-anchor='middle'>{WebUtility.HtmlEncode(across)}</text>");
        _body.Append($"<text transform='translate(14 {(Top + Height - Bottom) / 2}) rotate(-90)' class='axis' text-anchor='middle'>{WebUtility.HtmlEncode(up)}</text>");
    }

    /// <summary>A line through points.</summary>
    public SvgChart Line(IEnumerable<(double X, double Y)> points, string css)
    {
        _body.Append($"<polyline class='{css}' points='{string.Join(' ', points.Select(point => $"{X(point.X):F1},{Y(point.Y):F1}"))}'/>");
        return this;
    }

    /// <summary>A dot with a title that is shown when it is pointed at.</summary>
    public SvgChart Dot(double x, double y, string title, string css)
    {
        _body.Append($"<circle class='{css}' cx='{X(x):F1}' cy='{Y(y):F1}' r='4'><title>{WebUtility.HtmlEncode(title)}</title></circle>");
        return this;
    }

    /// <summary>A bar from one x to another, standing on a value.</summary>
    public SvgChart Bar(double from, double to, double bottom, double top, string title, string css)
    {
        _body.Append($"<rect class='{css}' x='{X(from) + 1:F1}' y='{Y(top):F1}' width='{Math.Max(1, X(to) - X(from) - 2):F1}' height='{Y(bottom) - Y(top):F1}'><title>{WebUtility.HtmlEncode(title)}</title></rect>");
        return this;
    }

    /// <summary>The finished picture.</summary>
    public string Draw(string name) => $"<svg viewBox='0 0 {Width} {Height}' role='img' aria-label='{WebUtility.HtmlEncode(name)}'>{_body}</svg>";

    private static double X(double share) => Left + (share * (Width - Left - Right));

    private double Y(double value) => Height - Bottom - (value / _most * (Height - Top - Bottom));
}
