namespace T5Platform.Cli.Drawing.Mesh;

/// <summary>Colours of slices: neighbours in the list differ.</summary>
internal static class SliceStyle
{
    private static readonly string[] Styles = ["black on teal", "black on olive", "black on green", "white on navy", "white on purple", "black on silver"];

    public static string Of(int lease) => Styles[lease % Styles.Length];
}
