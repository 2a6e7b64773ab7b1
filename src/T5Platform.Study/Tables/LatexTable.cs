using System.Text;

namespace T5Platform.Study.Tables;

/// <summary>A table as LaTeX: booktabs' rules, <c>\textcolor</c> of xcolor for what is not finished, <c>\resizebox</c> of graphicx for what is wide.</summary>
public static class LatexTable
{
    /// <summary>From so many columns on the table is set in small type and turned headings, as wide as the page.</summary>
    private const int Wide = 12;

    /// <summary>A document that holds nothing but the table, for a compiler.</summary>
    public static string Document(ResultTable table) =>
        "\\documentclass[a4paper]{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n\\usepackage{booktabs}\n\\usepackage{graphicx}\n\\usepackage{xcolor}\n\\begin{document}\n"
        + Render(table) + "\\end{document}\n";

    /// <summary>The table environment; ends with a line feed.</summary>
    public static string Render(ResultTable table)
    {
        var wide = table.Columns.Count >= Wide;
        var text = new StringBuilder();
        text.Append("\\begin{table}\n\\centering\n\\caption{").Append(Escaped(table.Title)).Append("}\n");
        if (wide)
            text.Append("\\resizebox{\\textwidth}{!}{%\n");
        text.Append("\\begin{tabular}{l").Append('r', table.Columns.Count).Append("}\n\\toprule\n");
        Line(text, ["", .. table.Columns.Select(column => wide ? $"\\rotatebox{{90}}{{{Escaped(column.Title)}}}" : Escaped(column.Title))]);
        text.Append("\\midrule\n");
        foreach (var row in table.Rows)
            Line(text, [row.Baseline ? $"$\\star$ {Escaped(row.Name)}" : Escaped(row.Name), .. row.Cells.Select(Cell)]);
        text.Append("\\bottomrule\n\\end{tabular}").Append(wide ? "}\n" : "\n");
        text.Append("\\par\\smallskip\\footnotesize\n");
        foreach (var note in table.Notes.Append(CellText.Unfinished(table)).OfType<string>())
            text.Append(Escaped(note)).Append('\n');
        return text.Append("\\end{table}\n").ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(" & ", cells).Append(" \\\\\n");

    private static string Cell(TableCell cell)
    {
        var figures = Escaped(CellText.Of(cell));
        return !cell.Progress.IsSettled ? $"\\textcolor{{gray}}{{{figures}}}" : cell.Bold ? $"\\textbf{{{figures}}}" : figures;
    }

    /// <summary>Without what TeX would take for a command. Characters beyond Latin-1 that no font has are left to the compiler's own complaint.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => "\\textbackslash{}",
                '^' => "\\textasciicircum{}",
                '~' => "\\textasciitilde{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + character,
                '<' => "\\textless{}",
                '>' => "\\textgreater{}",
                '±' => "$\\pm$",
                '×' => "$\\times$",
                '–' => "--",
                '’' => "'",
                '\n' or '\r' => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
