namespace Monitoring.Classification.Text;

/// <summary>Cuts the normalised text into tokens: words and numbers (leet undone, joined ones split), hashtags with the words inside, mentions, addresses, emoji, telling punctuation.</summary>
internal readonly ref partial struct Tokeniser(ReadText text)
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

    private void Add(TokenKind kind, ulong hash, int from, int to, TokenForm form) =>
        text.Add(new Token(kind, hash, from, to - from, text.OriginStart(from), text.OriginEnd(to - 1), form));

    private static bool IsHandle(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '.';
}
