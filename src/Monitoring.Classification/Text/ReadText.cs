using System.Runtime.CompilerServices;

namespace Monitoring.Classification.Text;

/// <summary>
/// A post as it is read: the normalised characters, the tokens, and for both where they stand in the original. One instance serves one thread
/// and is loaded again and again without new memory. Any input has a reading; time and memory grow linearly with its length.
/// </summary>
public sealed class ReadText
{
    private const int AcronymLength = 3;
    private const int Characters = 512;
    private const int Kept = 1 << 16;
    private char[] _normal = new char[Characters];
    private int[] _from = new int[Characters];
    private int[] _to = new int[Characters];
    private Token[] _tokens = new Token[Characters / 4];
    private int _length;
    private int _count;
    private bool _stretched;

    /// <summary>The text as it came.</summary>
    public string Original { get; private set; } = "";

    /// <summary>Normalised: folded, marks dropped, a letter written three times or more written once.</summary>
    public ReadOnlySpan<char> Normal => _normal.AsSpan(0, _length);

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Reads a text.</summary>
    public void Load(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Original = text;
        _length = _count = 0;
        _stretched = false;
        Reserve(text.Length);
        Normalise(text);
        KeepAcronym(' ');
        new Tokeniser(this).Run();
    }

    /// <summary>The normalised characters of a token.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => _normal.AsSpan(token.Start, token.Length);

    /// <summary>The original characters from the first token to the last.</summary>
    /// <param name="firstToken">Index of the first token.</param>
    /// <param name="tokenCount">How many, at least 1.</param>
    public (int Start, int Length) OriginOf(int firstToken, int tokenCount)
    {
        var start = _tokens[firstToken].OriginStart;
        return (start, _tokens[firstToken + tokenCount - 1].OriginEnd - start);
    }

    internal Span<char> Writable => _normal.AsSpan(0, _length);

    internal int OriginStart(int normalIndex) => _from[normalIndex];

    internal int OriginEnd(int normalIndex) => _to[normalIndex];

    internal void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[_count++] = token;
    }

    // Grows for a long text, and gives the memory of a giant back when the next text is an ordinary one.
    private void Reserve(int length)
    {
        if (_normal.Length > Kept && length < Kept)
        {
            (_normal, _from, _to, _tokens) = (new char[Characters], new int[Characters], new int[Characters], new Token[Characters / 4]);
        }

        if (_normal.Length < length)
        {
            var size = Math.Max(length, Math.Min(_normal.Length * 2, Kept));
            (_normal, _from, _to) = (new char[size], new int[size], new int[size]);
        }
    }

    private void Normalise(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                NormalisePair(text, index);
                index++;
            }
            else if (Folding.Of(unit) is var folded and not Folding.Drop)
            {
                Append(folded, index, index + 1);
            }
        }
    }

    private void NormalisePair(string text, int index)
    {
        if (Folding.OfPair(text[index], text[index + 1]) is var letter and not Folding.Drop)
        {
            Append(letter, index, index + 2);
        }
        else if (!Folding.IsModifier(char.ConvertToUtf32(text[index], text[index + 1])))
        {
            KeepAcronym(' ');
            _stretched = false;
            Put(text[index], index, index + 2);
            Put(text[index + 1], index, index + 2);
        }
    }

    // menangggg -> menang, but maaf stays maaf: only the third of a letter shows that it was stretched.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(char folded, int from, int to)
    {
        if (_length >= 1 && folded == _normal[_length - 1] && char.IsLetter(folded))
        {
            if (_stretched)
            {
                _to[_length - 1] = to;
                return;
            }

            if (_length >= 2 && _normal[_length - 2] == folded)
            {
                _length--;
                _to[_length - 1] = to;
                _stretched = true;
                return;
            }
        }

        if (_stretched)
        {
            KeepAcronym(folded);
            _stretched = false;
        }

        Put(folded, from, to);
    }

    // PPP is a name, not a stretched P: a word of one letter written three times stays.
    private void KeepAcronym(char next)
    {
        var last = _length - 1;
        if (!_stretched || char.IsLetterOrDigit(next) || (last > 0 && char.IsLetterOrDigit(_normal[last - 1])) || _to[last] - _from[last] != AcronymLength)
        {
            return;
        }

        var (letter, from) = (_normal[last], _from[last]);
        _to[last] = from + 1;
        Put(letter, from + 1, from + 2);
        Put(letter, from + 2, from + AcronymLength);
    }

    private void Put(char unit, int from, int to)
    {
        _normal[_length] = unit;
        _from[_length] = from;
        _to[_length] = to;
        _length++;
    }
}
