using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace T5Platform.Web.Tests.Browser;

/// <summary>A window, and what its page complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public ILocator Main => Page.Locator("main");

    public ILocator Get(string testId) => Page.GetByTestId(testId);

    /// <summary>Goes there and waits until the page is live: until then it is a picture of itself.</summary>
    public async Task<IResponse> Go(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Live();
        return answer!;
    }

    public Task Live() => Page.Locator("main[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Serious and critical findings, of one rule or of all, each with where it is.</summary>
    public async Task<string> Findings(string? rule = null)
    {
        var result = await Page.RunAxe(rule is null ? null : new() { RunOnly = RunOnlyOptions.Rules(rule) });
        return string.Join('\n', result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    /// <summary>Makes the system dark, and waits until the page has followed: a browser tells of it with its next frame.</summary>
    public async Task InTheDark()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Page.WaitForFunctionAsync("document.documentElement.dataset.theme === 'dark'");
    }

    /// <summary>Makes the window as wide as a telephone, and waits until the page has followed.</summary>
    public async Task OnATelephone()
    {
        await Page.SetViewportSizeAsync(375, 780);
        await Page.WaitForFunctionAsync("innerWidth === 375 && document.querySelector('header').getBoundingClientRect().width === 375");
    }

    /// <summary>What makes the page wider than its window; empty when nothing does.</summary>
    public Task<string> TooWide() => Page.EvaluateAsync<string>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return "";
          return [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > width + 1)
            .slice(0, 5).map(each => `${Math.round(each.getBoundingClientRect().right)} ${each.outerHTML.slice(0, 400)}`).join("\n") || "something unseen";
        }
        """);

    /// <summary>Fails with all that was found: an equality would cut it short.</summary>
    public static void Nothing(string found) => Assert.True(found.Length == 0, found);

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
    }
}
