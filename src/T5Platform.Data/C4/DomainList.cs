namespace T5Platform.Data.C4;

/// <summary>Domains whose pages, and those of their subdomains, are wanted.</summary>
internal sealed class DomainList(IEnumerable<string> domains)
{
    private readonly HashSet<string> _domains = [.. domains.Select(static line => PageUrl.Host(PageUrl.Normalise(line.Trim()))).Where(static domain => domain.Length > 0)];

    /// <summary>Whether a normalised URL belongs to one.</summary>
    public bool Has(string url)
    {
        for (var host = PageUrl.Host(url); host.Length > 0; host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_domains.Contains(host)) return true;
            if (!host.Contains('.', StringComparison.Ordinal)) return false;
        }

        return false;
    }
}
