using System.Text;

namespace Monitoring.Sources.Html;

/// <summary>Builds text as a browser lays it out: white space runs together, blocks stand on lines of their own.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private int _newLines;
    private bool _space;
    private int _preformatted;
    private bool _afterMark;

    /// <summary>Adds words of the running line.</summary>
    public void Words(string words)
    {
        if (_preformatted > 0)
        {
            Preformatted(words);
            return;
        }

        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter))
                _space = true;
            else
                Letter(letter);
        }
    }

    /// <summary>A line break of the author's: two in a row leave an empty line.</summary>
    public void Break()
    {
        _newLines++;
        _space = false;
    }

    /// <summary>The next word begins a line.</summary>
    public void Line() => AtLeast(1);

    /// <summary>Puts the mark of a list's item at the beginning of the line.</summary>
    public void Mark(string mark)
    {
        foreach (var letter in mark.TrimEnd())
            Letter(letter);
        (_space, _afterMark) = (true, true);
    }

    /// <summary>Goes into a block.</summary>
    public void Enter(TextBreak kind, bool preformatted)
    {
        // the first words of an item stay behind its mark
        if (kind != TextBreak.None && !_afterMark)
            AtLeast((int)kind);
        _preformatted += preformatted ? 1 : 0;
    }

    /// <summary>Comes out of a block.</summary>
    public void Leave(TextBreak kind, bool preformatted)
    {
        _preformatted -= preformatted ? 1 : 0;
        if (kind != TextBreak.None)
            AtLeast((int)kind);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text as one line, white space run together.</summary>
    public static string OneLine(string text)
    {
        var lines = new TextLines();
        lines.Words(text);
        return lines.ToString();
    }

    private void Preformatted(string words)
    {
        foreach (var letter in words)
        {
            if (letter == '\n')
                Break();
            else if (letter != '\r')
                Letter(letter);
        }
    }

    private void AtLeast(int newLines)
    {
        _newLines = Math.Max(_newLines, newLines);
        _space = false;
    }

    private void Letter(char letter)
    {
        if (_text.Length > 0)
        {
            // more than one empty line says nothing more
            _text.Append('\n', Math.Min(_newLines, 2));
            if (_newLines == 0 && _space)
                _text.Append(' ');
        }

        _text.Append(letter);
        (_newLines, _space, _afterMark) = (0, false, false);
    }
}
