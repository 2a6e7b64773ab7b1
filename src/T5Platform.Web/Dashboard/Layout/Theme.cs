using MudBlazor;

namespace T5Platform.Web.Dashboard.Layout;

/// <summary>
/// The two looks. Both are on the page at once, each under its own selector, and the browser picks by an attribute of the
/// root element that theme.js sets before the first paint: no flash, and nothing to ask the server.
/// </summary>
internal static class Theme
{
    private static readonly string[] Sans = ["Inter", "Segoe UI Variable", "Segoe UI", "system-ui", "-apple-system", "Roboto", "Helvetica Neue", "Liberation Sans", "Arial", "sans-serif"];

    public static readonly MudTheme Light = new()
    {
        PseudoCss = new() { Scope = ":root" },
        Typography = Type(),
        LayoutProperties = new() { DefaultBorderRadius = "8px" },
        PaletteLight = new PaletteLight
        {
            Primary = "#3451c7", PrimaryContrastText = "#ffffff",
            Secondary = "#4a5568", SecondaryContrastText = "#ffffff",
            Info = "#1f6fb2", Success = "#1b7a4b", Warning = "#9a5b00", Error = "#b3261e",
            Background = "#f5f6f8", BackgroundGray = "#eceef2", Surface = "#ffffff",
            TextPrimary = "#1a2130", TextSecondary = "#566072", TextDisabled = "#8b94a3",
            ActionDefault = "#566072", ActionDisabled = "#9aa3b0", ActionDisabledBackground = "#e6e9ee",
            LinesDefault = "#e1e5ea", LinesInputs = "#8b94a3", TableLines = "#e6e9ee", Divider = "#e1e5ea", DividerLight = "#eceef2",
            TableHover = "#f2f4f9", Skeleton = "#e4e7ec",
        },
    };

    public static readonly MudTheme Dark = new()
    {
        PseudoCss = new() { Scope = ":root[data-theme='dark']" },
        Typography = Type(),
        LayoutProperties = new() { DefaultBorderRadius = "8px" },
        PaletteDark = new PaletteDark
        {
            Primary = "#93a8ff", PrimaryContrastText = "#10172e",
            Secondary = "#a8b2c2", SecondaryContrastText = "#10151c",
            Info = "#7ab8ef", InfoContrastText = "#0c1722", Success = "#6fcf9f", SuccessContrastText = "#0b1a13",
            Warning = "#e7b45c", WarningContrastText = "#1e1606", Error = "#ff9089", ErrorContrastText = "#2a0c0a",
            Background = "#0f1217", BackgroundGray = "#141920", Surface = "#181d25",
            TextPrimary = "#e7ebf1", TextSecondary = "#a3adbb", TextDisabled = "#6f7987",
            ActionDefault = "#a3adbb", ActionDisabled = "#5b6472", ActionDisabledBackground = "#242b35",
            LinesDefault = "#2a323d", LinesInputs = "#6f7987", TableLines = "#262d37", Divider = "#2a323d", DividerLight = "#20262f",
            TableHover = "#1e2530", Skeleton = "#262d37",
        },
    };

    private static Typography Type() => new()
    {
        Default = new DefaultTypography { FontFamily = Sans, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
        Button = new ButtonTypography { FontFamily = Sans, TextTransform = "none", FontWeight = "600", LetterSpacing = "normal", FontSize = "0.875rem" },
        Body1 = new Body1Typography { FontFamily = Sans, LetterSpacing = "normal", FontSize = "0.9375rem" },
        Body2 = new Body2Typography { FontFamily = Sans, LetterSpacing = "normal" },
        H6 = new H6Typography { FontFamily = Sans, LetterSpacing = "normal", FontWeight = "600", FontSize = "1.0625rem" },
        Subtitle1 = new Subtitle1Typography { FontFamily = Sans, LetterSpacing = "normal" },
        Caption = new CaptionTypography { FontFamily = Sans, LetterSpacing = "normal" },
    };
}
