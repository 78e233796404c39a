using System.Numerics;
using System.Runtime.InteropServices;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>
/// Word 1- and 2-grams of the masked text, hashed. Each counts with 1 + ln(n) times its weight, and the block has length 1. The buffers are
/// used again for every post.
/// </summary>
internal sealed class NGrams
{
    private const int FewestSlots = 64;
    private const int SlotsPerWord = 4;
    private Word[] _words = new Word[256];
    private int[] _slots = new int[1024];
    private Gram[] _grams = new Gram[1024];
    private int _length;
    private int _used;

    public void Clear() => _length = 0;

    /// <summary>Adds the next word.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="token">Its first token.</param>
    /// <param name="count">How many tokens it stands for.</param>
    /// <param name="weight">How much it says, 0 to 1; a pair says what its words say on average.</param>
    public void Append(ulong hash, int token, int count, float weight)
    {
        if (_length == _words.Length)
        {
            Array.Resize(ref _words, _length * 2);
        }

        _words[_length++] = new Word(hash, token, token + count, weight);
    }

    public void Emit<TSink>(ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Count();
        var squares = 0f;
        foreach (ref var gram in _grams.AsSpan(0, _used))
        {
            gram.Weight *= gram.Times == 1 ? 1 : 1 + MathF.Log(gram.Times);
            squares += gram.Weight * gram.Weight;
        }

        var factor = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        foreach (ref readonly var gram in _grams.AsSpan(0, _used))
        {
            sink.Add(gram.Index, gram.Weight * factor, gram.Token, gram.End - gram.Token);
        }
    }

    private void Count()
    {
        // Only as many slots as this post needs are cleared and used.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, _length * SlotsPerWord));
        if (_slots.Length < size)
        {
            (_slots, _grams) = (new int[size], new Gram[size]);
        }

        _slots.AsSpan(0, size).Clear();
        _used = 0;
        for (var at = 0; at < _length; at++)
        {
            ref readonly var here = ref _words[at];
            Add(here, size - 1);
            if (at + 1 < _length)
            {
                ref readonly var next = ref _words[at + 1];
                Add(new Word(TokenHash.Pair(here.Hash, next.Hash), here.Token, next.End, (here.Weight + next.Weight) / 2), size - 1);
            }
        }
    }

    private void Add(in Word word, int mask)
    {
        var index = IndexOf(word.Hash);
        for (var slot = index & mask; ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0)
            {
                _grams[_used] = new Gram { Index = index, Times = 1, Weight = word.Weight, Token = word.Token, End = word.End };
                _slots[slot] = ++_used;
                return;
            }

            ref var gram = ref _grams[_slots[slot] - 1];
            if (gram.Index == index)
            {
                gram.Times++;
                return;
            }
        }
    }

    // The high bits of a product depend on all bits of the hash.
    private static int IndexOf(ulong hash) => (int)(((hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15) >> (64 - FeatureSpace.HashedBits));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(ulong Hash, int Token, int End, float Weight);

    [StructLayout(LayoutKind.Auto)]
    private struct Gram
    {
        public int Index;
        public int Times;
        public float Weight;
        public int Token;
        public int End;
    }
}
