namespace Monitoring.Classification.Text;

/// <content>Runs of letters and digits, outside hashtags and inside.</content>
internal readonly ref partial struct Tokeniser
{
    // A run of letters and digits: each change between the two is a border.
    private int Words(int at, int limit, TokenForm form)
    {
        var (end, digits) = EndOfRun(at, limit);
        if (digits)
        {
            Leet.Undo(_chars[at..end]);
        }

        var part = at;
        while (part < end)
        {
            var next = part + 1;
            while (next < end && char.IsDigit(_chars[next]) == char.IsDigit(_chars[part]))
            {
                next++;
            }

            Part(part, next, form);
            part = next;
        }

        return end;
    }

    private (int End, bool HasDigits) EndOfRun(int at, int limit)
    {
        var digits = false;
        var end = at;
        while (end < limit && (char.IsLetterOrDigit(_chars[end]) || IsInnerApostrophe(end)) && !(end > at && WebAddress.SchemeAt(_chars, end)))
        {
            digits |= char.IsDigit(_chars[end]);
            end++;
        }

        return (end, digits);
    }

    private bool IsInnerApostrophe(int at) => _chars[at] == '\'' && at > 0 && at + 1 < _chars.Length && char.IsLetter(_chars[at - 1]) && char.IsLetter(_chars[at + 1]);

    private void Part(int from, int to, TokenForm form)
    {
        if (char.IsDigit(_chars[from]))
        {
            Add(TokenKind.Number, TokenHash.Of(_chars[from..to]), from, to, form | KeycapOf(to));
            return;
        }

        if (!WordSplitter.MayJoin(to - from, form))
        {
            Word(from, to, form);
            return;
        }

        Span<int> cuts = stackalloc int[WordSplitter.MostParts + 1];
        var parts = WordSplitter.Split(text, from, to, form, cuts);
        for (var part = 0; part < parts; part++)
        {
            Word(cuts[part], cuts[part + 1], form);
        }
    }

    private TokenForm KeycapOf(int to)
    {
        var behind = text.Original.AsSpan(text.OriginEnd(to - 1));
        return behind.StartsWith("\u20E3") || behind.StartsWith("\uFE0F\u20E3") ? TokenForm.Keycap : TokenForm.None;
    }

    private void Word(int from, int to, TokenForm form)
    {
        var original = text.Original.AsSpan(text.OriginStart(from), text.OriginEnd(to - 1) - text.OriginStart(from));
        Add(TokenKind.Word, Spelling.Of(TokenHash.Of(_chars[from..to])), from, to, form | LetterCase.Of(original));
    }
}
