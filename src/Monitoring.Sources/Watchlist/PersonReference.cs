using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Sources.Watchlist;

/// <summary>Turns a NIP (18-digit civil servant number) into a keyed HMAC, the only form of it that this service keeps.</summary>
internal static class PersonReference
{
    /// <summary>Digits of a NIP.</summary>
    public const int NipLength = 18;

    /// <summary>The digits of a NIP as people write it (with blanks, as in <c>19800101 200501 1 001</c>), or null when it cannot be one: 18 digits that begin with a date of birth.</summary>
    public static string? DigitsOf(string nip)
    {
        var digits = nip.Replace(" ", "", StringComparison.Ordinal);
        var possible = digits.Length == NipLength && digits.All(char.IsAsciiDigit)
            && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return possible ? digits : null;
    }

    /// <summary>Lower-case hex HMAC-SHA256 of the digits. Without the key nobody can try all birthdays to find the person.</summary>
    public static string Of(string digits, string key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"nip:{digits}")));
}
