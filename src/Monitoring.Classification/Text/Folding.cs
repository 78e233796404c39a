namespace Monitoring.Classification.Text;

/// <summary>
/// Folds one UTF-16 unit, or one surrogate pair, to the plain lower-case form that a reader would take it for: case, full width, mathematical
/// and circled letters, accents, look-alikes of other scripts. A table of our own, so that every machine folds alike whatever its ICU.
/// </summary>
internal static class Folding
{
    /// <summary>What to leave out: controls, zero-width and direction marks, variation selectors, combining marks.</summary>
    public const char Drop = '\0';

    private const string Accented =
        "àaáaâaãaäaåaāaăaąaçcćcĉcċcčcďdđdèeéeêeëeēeĕeėeęeěeĝgğgġgģgĥhħhìiíiîiïiĩiīiĭiįiıiĵjķkĺlļlľlłlñnńnņnňnòoóoôoõoöoøoōoŏoőoŕrŗrřrśsŝsşsšsţtťtŧtùuúuûuüuũuūuŭuůuűuųuŵwýyÿyŷyźzżzžz";

    // Cyrillic and Greek letters that are drawn like Latin ones: used to slip past word filters.
    private const string LookAlikes = "аaеeоoрpсcхxуyіiјjѕsаaМmТtВbНhКkαaοoνvρpιiκkυu";

    // Small capitals and modifier letters: the "fancy fonts" of profile generators. Vietnamese letters: one run of the block for each base letter.
    private const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzªaºoſsƒfɑaɡgɩi";

    private static readonly (char First, char Last, char Base)[] Runs =
    [
        ('\u1EA0', '\u1EB7', 'a'), ('\u1EB8', '\u1EC7', 'e'), ('\u1EC8', '\u1ECB', 'i'), ('\u1ECC', '\u1EE3', 'o'), ('\u1EE4', '\u1EF1', 'u'), ('\u1EF2', '\u1EF9', 'y'),
    ];

    private static readonly char[] Map = Build();

    /// <summary>The folded form of a unit that is no surrogate; <see cref="Drop"/> to leave it out.</summary>
    public static char Of(char unit) => Map[unit];

    /// <summary>The folded form of a surrogate pair that stands for a letter or digit; 0 when it is something else (an emoji).</summary>
    public static char OfPair(char high, char low)
    {
        var point = char.ConvertToUtf32(high, low);
        return point switch
        {
            >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 26)),
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
            >= 0x1F110 and <= 0x1F129 => (char)('a' + (point - 0x1F110)),
            >= 0x1F130 and <= 0x1F149 => (char)('a' + (point - 0x1F130)),
            >= 0x1F150 and <= 0x1F169 => (char)('a' + (point - 0x1F150)),
            >= 0x1F170 and <= 0x1F189 => (char)('a' + (point - 0x1F170)),
            _ => Drop,
        };
    }

    /// <summary>Whether a code point above the basic plane only changes the one before it: skin tones, tags.</summary>
    public static bool IsModifier(int point) => point is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0000 and <= 0xE01EF);

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var unit = 0; unit < map.Length; unit++)
        {
            map[unit] = Default((char)unit);
        }

        Fill(map, Accented);
        Fill(map, LookAlikes);
        Fill(map, SmallCapitals);
        foreach (var (first, last, letter) in Runs)
        {
            map.AsSpan(first, last - first + 1).Fill(letter);
        }

        for (var digit = 1; digit <= 9; digit++)
        {
            map[0x2460 + digit - 1] = map[0x2776 + digit - 1] = map[0x2080 + digit] = (char)('0' + digit);
        }

        for (var letter = 0; letter < 26; letter++)
        {
            map[0x24B6 + letter] = map[0x24D0 + letter] = (char)('a' + letter);
        }

        map['⓪'] = map['₀'] = map['⁰'] = '0';
        (map['¹'], map['²'], map['³']) = ('1', '2', '3');
        map['’'] = map['‘'] = map['`'] = map['´'] = map['ʼ'] = '\'';
        map['“'] = map['”'] = map['„'] = map['«'] = map['»'] = '"';
        map['–'] = map['—'] = map['‐'] = map['‑'] = '-';
        map['…'] = '.';
        return map;
    }

    private static char Default(char unit) => unit switch
    {
        '\n' or '\r' or '\t' => ' ',
        _ when char.IsControl(unit) => Drop,
        >= '\u0300' and <= '\u036F' or >= '\u20D0' and <= '\u20FF' or >= '\uFE00' and <= '\uFE0F' => Drop,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF' or '\u00AD' or '\u180E' => Drop,
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(unit - 0xFEE0)),
        _ when char.IsSurrogate(unit) => Drop,
        _ when char.IsWhiteSpace(unit) => ' ',
        _ when char.IsDigit(unit) => (char)('0' + (int)char.GetNumericValue(unit)),
        _ => char.ToLowerInvariant(unit),
    };

    private static void Fill(char[] map, string pairs)
    {
        for (var index = 0; index < pairs.Length; index += 2)
        {
            map[pairs[index]] = pairs[index + 1];
            map[char.ToUpperInvariant(pairs[index])] = pairs[index + 1];
        }
    }
}
