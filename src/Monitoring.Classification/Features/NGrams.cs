using Monitoring.Classification.Text;

namespace Monitoring.Classification.Features;

/// <summary>Word 1- and 2-grams of the masked text, hashed; each counts with 1 + ln(n), and the block has length 1. The buffers are used again for every post.</summary>
internal sealed class NGrams
{
    private (ulong Hash, int Token, int Count)[] _sequence = new (ulong, int, int)[256];
    private int[] _slots = new int[1024];
    private (int Index, int Times, int Token, int Count)[] _grams = new (int, int, int, int)[512];
    private int _length;
    private int _used;

    public void Clear() => _length = 0;

    public void Append(ulong hash, int token, int count)
    {
        if (_length == _sequence.Length)
        {
            Array.Resize(ref _sequence, _length * 2);
        }

        _sequence[_length++] = (hash, token, count);
    }

    public void Emit<TSink>(ref TSink sink, float scale)
        where TSink : struct, IFeatureSink
    {
        Count();
        var squares = 0.0;
        for (var gram = 0; gram < _used; gram++)
        {
            var value = 1 + Math.Log(_grams[gram].Times);
            squares += value * value;
        }

        var factor = squares > 0 ? scale / Math.Sqrt(squares) : 0;
        for (var gram = 0; gram < _used; gram++)
        {
            ref readonly var found = ref _grams[gram];
            sink.Add(found.Index, (float)(factor * (1 + Math.Log(found.Times))), found.Token, found.Count);
        }
    }

    private void Count()
    {
        var needed = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, _length * 4));
        if (_slots.Length < needed)
        {
            _slots = new int[needed];
            _grams = new (int, int, int, int)[needed];
        }

        // Only as many slots as this post needs are cleared and used.
        _slots.AsSpan(0, needed).Clear();
        _used = 0;
        for (var at = 0; at < _length; at++)
        {
            ref readonly var here = ref _sequence[at];
            Add(here.Hash, here.Token, here.Count, needed - 1);
            if (at + 1 < _length)
            {
                ref readonly var next = ref _sequence[at + 1];
                Add(TokenHash.Pair(here.Hash, next.Hash), here.Token, next.Token + next.Count - here.Token, needed - 1);
            }
        }
    }

    private void Add(ulong hash, int token, int count, int mask)
    {
        hash ^= hash >> 31;
        hash *= 0x9E3779B97F4A7C15;
        var index = (int)(hash >> 45);
        for (var slot = index & mask; ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0)
            {
                _slots[slot] = ++_used;
                _grams[_used - 1] = (index, 1, token, count);
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
}
