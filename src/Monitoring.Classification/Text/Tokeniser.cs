namespace Monitoring.Classification.Text;

/// <summary>Cuts the normalised text into tokens: words and numbers (leet undone, joined ones split), hashtags with the words inside, mentions, addresses, emoji, telling punctuation.</summary>
internal readonly ref struct Tokeniser(ReadText text)
{
    private const int LongestEmojiName = 32;
    private const int LongestTag = 128;
    private readonly Span<char> _chars = text.Writable;

    public void Run()
    {
        var at = 0;
        while (at < _chars.Length)
        {
            at = Next(at);
        }
    }

    private int Next(int at)
    {
        var unit = _chars[at];
        if (unit == ' ')
        {
            return at + 1;
        }

        if (char.IsLetterOrDigit(unit))
        {
            return WebAddress.BeginsAt(_chars, at) ? Url(at) : Words(at, _chars.Length, TokenForm.None);
        }

        return unit switch
        {
            '#' when at + 1 < _chars.Length && char.IsLetterOrDigit(_chars[at + 1]) => Tag(at),
            '@' when at + 1 < _chars.Length && IsHandle(_chars[at + 1]) => Mention(at),
            '<' => NamedEmoji(at),
            '&' => at + EntityLength(_chars[at..]),
            '?' or '!' or '.' or ',' or ':' or '"' or '(' or ')' or ';' => Punctuation(at),
            _ => Symbol(at),
        };
    }

    private int Punctuation(int at)
    {
        var end = at + 1;
        while (end < _chars.Length && _chars[end] == _chars[at])
        {
            end++;
        }

        // Several marks say more than one; more than three say no more.
        Add(TokenKind.Punctuation, TokenHash.Of(_chars.Slice(at, Math.Min(end - at, 3))), at, end, TokenForm.None);
        return end;
    }

    // A row of the same emoji is one token: it is one feeling, and it must not push the words around it out of reach.
    private int Symbol(int at)
    {
        var size = char.IsHighSurrogate(_chars[at]) && at + 1 < _chars.Length ? 2 : 1;
        if (size == 1 && _chars[at] is not (>= '\u2190' and <= '\u2BFF'))
        {
            return at + 1;
        }

        var one = _chars.Slice(at, size);
        var end = at + size;
        while (_chars[end..].StartsWith(one))
        {
            end += size;
        }

        Add(TokenKind.Emoji, TokenHash.Of(one), at, end, TokenForm.None);
        return end;
    }

    // <Victory Hand>, as some exports write emoji.
    private int NamedEmoji(int at)
    {
        var end = at + 1;
        while (end < _chars.Length && end - at <= LongestEmojiName && (char.IsAsciiLetter(_chars[end]) || _chars[end] is ' ' or '-'))
        {
            end++;
        }

        if (end >= _chars.Length || _chars[end] != '>' || end == at + 1)
        {
            return at + 1;
        }

        Add(TokenKind.Emoji, TokenHash.Of(_chars[(at + 1)..end]), at, end + 1, TokenForm.None);
        return end + 1;
    }

    // Exports leave the entities of HTML in the text: &amp; is no word.
    private static int EntityLength(ReadOnlySpan<char> rest) =>
        rest.StartsWith("&amp;") ? 5 : rest.StartsWith("&lt;") || rest.StartsWith("&gt;") ? 4 : rest.StartsWith("&quot;") ? 6 : 1;

    private int Mention(int at)
    {
        var end = at + 1;
        while (end < _chars.Length && IsHandle(_chars[end]))
        {
            end++;
        }

        while (end > at + 2 && _chars[end - 1] == '.')
        {
            end--;
        }

        Add(TokenKind.Mention, TokenHash.Of(_chars[(at + 1)..end]), at, end, TokenForm.None);
        return end;
    }

    private int Url(int at)
    {
        var end = WebAddress.EndOf(_chars, at);
        Add(TokenKind.Url, TokenHash.Of("url"), at, end, TokenForm.None);
        return end;
    }

    private int Tag(int at)
    {
        var end = at + 1;
        while (end < _chars.Length && (char.IsLetterOrDigit(_chars[end]) || _chars[end] == '_'))
        {
            end++;
        }

        Add(TokenKind.TagStart, JoinedHash(_chars[(at + 1)..end]), at, end, TokenForm.InTag);
        var part = at + 1;
        while (part < end)
        {
            part = _chars[part] == '_' ? part + 1 : Words(part, end, TokenForm.InTag);
        }

        Add(TokenKind.TagEnd, 0, end - 1, end, TokenForm.InTag);
        return end;
    }

    private static ulong JoinedHash(ReadOnlySpan<char> tag)
    {
        Span<char> joined = stackalloc char[LongestTag];
        var length = 0;
        foreach (var unit in tag[..Math.Min(tag.Length, LongestTag)])
        {
            if (unit != '_')
            {
                joined[length++] = unit;
            }
        }

        return TokenHash.Of(joined[..length]);
    }

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

    private void Add(TokenKind kind, ulong hash, int from, int to, TokenForm form) =>
        text.Add(new Token(kind, hash, from, to - from, text.OriginStart(from), text.OriginEnd(to - 1), form));

    private static bool IsHandle(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.';
}
