using System.Runtime.InteropServices;

namespace Monitoring.Classification.Text;

/// <summary>One token of a post and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">Hash of the canonical form; see <see cref="TokenHash"/>.</param>
/// <param name="Start">First character in the normalised text.</param>
/// <param name="Length">Characters in the normalised text.</param>
/// <param name="OriginStart">First UTF-16 unit in the original text.</param>
/// <param name="OriginEnd">Behind the last UTF-16 unit in the original text.</param>
/// <param name="Form">How it was written.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(TokenKind Kind, ulong Hash, int Start, int Length, int OriginStart, int OriginEnd, TokenForm Form)
{
    /// <summary>Whether it stands inside a hashtag.</summary>
    public bool InTag => (Form & TokenForm.InTag) != TokenForm.None;

    /// <summary>Whether it is a word or a number.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;
}

/// <summary>How a token was written.</summary>
[Flags]
public enum TokenForm : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Inside a hashtag.</summary>
    InTag = 1,

    /// <summary>All letters capital, two or more.</summary>
    Capitals = 2,

    /// <summary>First letter capital.</summary>
    Title = 4,

    /// <summary>A digit drawn as a key: 2️⃣. Rarely anything but a ballot number.</summary>
    Keycap = 8,
}
