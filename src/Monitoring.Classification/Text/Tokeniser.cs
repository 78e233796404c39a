namespace Monitoring.Classification.Text;

/// <summary>Cuts the normalised text into tokens: words and numbers (leet undone, joined ones split), hashtags with the words inside, mentions, addresses, emoji, telling punctuation.</summary>
internal readonly ref struct Tokeniser(ReadText text)
{
    private const int LongestEmojiName = 32;
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
        if (char.IsLetterOrDigit(unit))
        {
            return IsUrl(at) ? Url(at) : Run(at, TokenForm.None);
        }

        switch (unit)
        {
            case '#' when at + 1 < _chars.Length && char.IsLetterOrDigit(_chars[at + 1]):
                return Tag(at);
            case '@' when at + 1 < _chars.Length && IsHandle(_chars[at + 1]):
                return Mention(at);
            case '<':
                return NamedEmoji(at);
            case '?' or '!' or '.' or ',' or ':' or '"' or '(' or ')' or ';':
                return Punctuation(at);
            default:
                return Symbol(at);
        }
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

    private int Symbol(int at)
    {
        if (char.IsHighSurrogate(_chars[at]) && at + 1 < _chars.Length)
        {
            Add(TokenKind.Emoji, TokenHash.Of(_chars.Slice(at, 2)), at, at + 2, TokenForm.None);
            return at + 2;
        }

        if (_chars[at] is >= '\u2190' and <= '\u2BFF')
        {
            Add(TokenKind.Emoji, TokenHash.Of(_chars.Slice(at, 1)), at, at + 1, TokenForm.None);
        }

        return at + 1;
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

    private bool IsUrl(int at) => _chars[at] is 'h' or 'w' or 't'
        && (_chars[at..].StartsWith("http://") || _chars[at..].StartsWith("https://") || _chars[at..].StartsWith("www.") || _chars[at..].StartsWith("t.co/"));

    private int Url(int at)
    {
        var end = at;
        while (end < _chars.Length && _chars[end] != ' ')
        {
            end++;
        }

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
            part = _chars[part] == '_' ? part + 1 : Run(part, TokenForm.InTag, end);
        }

        Add(TokenKind.TagEnd, 0, end - 1, end, TokenForm.InTag);
        return end;
    }

    private static ulong JoinedHash(ReadOnlySpan<char> tag)
    {
        Span<char> joined = stackalloc char[Math.Min(tag.Length, 128)];
        var length = 0;
        foreach (var unit in tag)
        {
            if (unit != '_' && length < joined.Length)
            {
                joined[length++] = unit;
            }
        }

        return TokenHash.Of(joined[..length]);
    }

    private int Run(int at, TokenForm form, int limit = int.MaxValue)
    {
        var end = at;
        var letters = false;
        var digits = false;
        while (end < _chars.Length && end < limit && (char.IsLetterOrDigit(_chars[end]) || IsInnerApostrophe(end)))
        {
            letters |= char.IsLetter(_chars[end]);
            digits |= char.IsDigit(_chars[end]);
            end++;
        }

        if (letters && digits)
        {
            UndoLeet(at, end);
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

    private bool IsInnerApostrophe(int at) => _chars[at] == '\'' && at > 0 && at + 1 < _chars.Length && char.IsLetter(_chars[at - 1]) && char.IsLetter(_chars[at + 1]);

    // m3nang, pr4bowo, g4nj4r: a digit between two letters that looks like a letter.
    private void UndoLeet(int from, int to)
    {
        for (var at = from + 1; at < to - 1; at++)
        {
            if (char.IsLetter(_chars[at - 1]) && char.IsLetter(_chars[at + 1]))
            {
                _chars[at] = _chars[at] switch { '3' => 'e', '0' => 'o', '4' => 'a', '1' => 'i', '5' => 's', '7' => 't', var other => other };
            }
        }
    }

    private void Part(int from, int to, TokenForm form)
    {
        if (char.IsDigit(_chars[from]))
        {
            Add(TokenKind.Number, TokenHash.Of(_chars[from..to]), from, to, form);
            return;
        }

        Span<int> cuts = stackalloc int[WordSplitter.MostParts + 1];
        var parts = WordSplitter.Split(text, from, to, (form & TokenForm.InTag) != TokenForm.None, cuts);
        for (var part = 0; part < parts; part++)
        {
            Word(cuts[part], cuts[part + 1], form);
        }
    }

    private void Word(int from, int to, TokenForm form)
    {
        var word = _chars[from..to];
        Add(TokenKind.Word, Spelling.Of(TokenHash.Of(word)), from, to, form | CaseOf(from, to));
    }

    private TokenForm CaseOf(int from, int to)
    {
        var original = text.Original.AsSpan(text.OriginStart(from), text.OriginEnd(to - 1) - text.OriginStart(from));
        if (original.Length == 0 || !char.IsUpper(original[0]))
        {
            return TokenForm.None;
        }

        foreach (var unit in original)
        {
            if (char.IsLower(unit))
            {
                return TokenForm.Title;
            }
        }

        return original.Length > 1 ? TokenForm.Capitals | TokenForm.Title : TokenForm.Title;
    }

    private void Add(TokenKind kind, ulong hash, int from, int to, TokenForm form) =>
        text.Add(new Token(kind, hash, from, to - from, text.OriginStart(from), text.OriginEnd(to - 1), form));

    private static bool IsHandle(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.';
}
