using System.Text;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>Row names as parts of names of runs: lower-case letters, digits and single hyphens, distinct.</summary>
public static class RowSlugs
{
    /// <summary>The slug of each row: the first part of the names of runs that are planned for it.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<StudyRow> rows)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(row => Distinct(Slug(row.Name), taken))];
    }

    private static string Distinct(string slug, HashSet<string> taken)
    {
        var name = slug;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{slug}-{number}";
        return name;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length > 0 ? text : "row";
    }
}
