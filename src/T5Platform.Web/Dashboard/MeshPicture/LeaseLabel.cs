namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>What fits to be written on a slice: at best name and generation, else less and less of the name, else nothing.</summary>
public static class LeaseLabel
{
    private const double CharacterWidth = 7;
    private const double LineHeight = 14;
    private const double Margin = 10;

    /// <summary>
    /// Lines for a box of that many pixels. The end of a name tells more than its beginning
    /// (<c>span-corruption/seed-1/pretrain</c>), so it is cut from the left, at a slash where possible.
    /// </summary>
    public static IReadOnlyList<string> Fit(string name, Generation generation, double width, double height)
    {
        var room = (int)((width - Margin) / CharacterWidth);
        var life = generation.ToString();
        if (height < LineHeight + 4 || room < life.Length)
            return [];
        if (height < (2 * LineHeight) + 6)
            return [Cut(name, room - life.Length - 3) is { Length: > 0 } beside ? $"{beside} · {life}" : life];
        // One line for each part of the name, where there is room for all of them.
        var parts = name.Split('/');
        if (name.Length > room && ((parts.Length + 1) * LineHeight) + 6 <= height && parts.All(part => part.Length <= room))
            return [.. parts, life];
        return Cut(name, room) is { Length: > 0 } above ? [above, life] : [life];
    }

    private static string Cut(string name, int room)
    {
        if (name.Length <= room)
            return name;
        var parts = name.Split('/');
        for (var skip = 1; skip < parts.Length; skip++)
        {
            var rest = string.Join('/', parts[skip..]);
            if (rest.Length <= room)
                return rest;
        }

        return room >= 5 ? $"{parts[^1][..(room - 1)]}…" : "";
    }
}
