using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace T5Platform.Web.Dashboard.Charts;

/// <summary>Words in a picture. Razor takes <c>&lt;text&gt;</c> for its own markup, so the SVG element of that name is built here.</summary>
internal static class Inscription
{
    public static RenderFragment At(double x, double y, string kind, string words) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Number(x));
        builder.AddAttribute(2, "y", Number(y));
        builder.AddAttribute(3, "class", kind);
        // What a picture says is in the label of the link or picture around it.
        builder.AddAttribute(4, "aria-hidden", "true");
        builder.AddContent(5, words);
        builder.CloseElement();
    };

    /// <summary>A length as SVG writes it.</summary>
    public static string Number(double length) => length.ToString("0.####", CultureInfo.InvariantCulture);
}
