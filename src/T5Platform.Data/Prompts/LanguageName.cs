namespace T5Platform.Data.Prompts;

/// <summary>English names of languages, which translations name in their inputs.</summary>
internal static class LanguageName
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["af"] = "Afrikaans", ["ar"] = "Arabic", ["az"] = "Azerbaijani", ["be"] = "Belarusian", ["bg"] = "Bulgarian", ["bn"] = "Bangla",
        ["ca"] = "Catalan", ["cs"] = "Czech", ["cy"] = "Welsh", ["da"] = "Danish", ["de"] = "German", ["el"] = "Greek", ["en"] = "English",
        ["eo"] = "Esperanto", ["es"] = "Spanish", ["et"] = "Estonian", ["eu"] = "Basque", ["fa"] = "Persian", ["fi"] = "Finnish",
        ["fr"] = "French", ["ga"] = "Irish", ["gl"] = "Galician", ["gu"] = "Gujarati", ["he"] = "Hebrew", ["hi"] = "Hindi", ["hr"] = "Croatian",
        ["hu"] = "Hungarian", ["hy"] = "Armenian", ["id"] = "Indonesian", ["is"] = "Icelandic", ["it"] = "Italian", ["ja"] = "Japanese",
        ["ka"] = "Georgian", ["kk"] = "Kazakh", ["km"] = "Khmer", ["kn"] = "Kannada", ["ko"] = "Korean", ["la"] = "Latin", ["lt"] = "Lithuanian",
        ["lv"] = "Latvian", ["mk"] = "Macedonian", ["ml"] = "Malayalam", ["mr"] = "Marathi", ["ms"] = "Malay", ["mt"] = "Maltese",
        ["my"] = "Burmese", ["ne"] = "Nepali", ["nl"] = "Dutch", ["no"] = "Norwegian", ["pa"] = "Punjabi", ["pl"] = "Polish",
        ["pt"] = "Portuguese", ["ro"] = "Romanian", ["ru"] = "Russian", ["si"] = "Sinhala", ["sk"] = "Slovak", ["sl"] = "Slovenian",
        ["sq"] = "Albanian", ["sr"] = "Serbian", ["sv"] = "Swedish", ["sw"] = "Swahili", ["ta"] = "Tamil", ["te"] = "Telugu", ["th"] = "Thai",
        ["tr"] = "Turkish", ["uk"] = "Ukrainian", ["ur"] = "Urdu", ["uz"] = "Uzbek", ["vi"] = "Vietnamese", ["zh"] = "Chinese", ["zu"] = "Zulu",
    };

    /// <exception cref="UnknownNameException">The code is not known.</exception>
    public static string Of(string code) => Names.TryGetValue(code, out var name) ? name : throw new UnknownNameException("language", code, Names.Keys);

    /// <summary>The inputs of a translation.</summary>
    public static string Prompt(string from, string to, string text) => $"translate {Of(from)} to {Of(to)}: {text}";
}
