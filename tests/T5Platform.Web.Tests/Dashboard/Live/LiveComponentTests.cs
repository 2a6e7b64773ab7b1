using Bunit;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using T5Platform.Web.Dashboard.Live;

namespace T5Platform.Web.Tests.Dashboard.Live;

[Trait("speed", "unit")]
public sealed class LiveComponentTests : BunitContext
{
    private readonly FakeTimeProvider _time = new();
    private readonly Reading _reading = new();

    public LiveComponentTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton(_reading);
    }

    [Fact]
    public void Live_AfterTwoSeconds_ShowsWhatIsTrueThen()
    {
        var component = Render<Clock>();
        component.MarkupMatches("<p>1</p>");
        _time.Advance(TimeSpan.FromSeconds(2));
        component.WaitForAssertion(() => component.MarkupMatches("<p>2</p>"));
    }

    [Fact]
    public void Live_WhenAReadingFails_KeepsWhatIsKnownAndSaysSo()
    {
        var component = Render<Clock>();
        _reading.Broken = true;
        _time.Advance(TimeSpan.FromSeconds(2));
        component.WaitForAssertion(() => component.MarkupMatches("<p>1 The database does not answer. This page tries again by itself. 2 s</p>"));
        _reading.Broken = false;
        _time.Advance(TimeSpan.FromSeconds(2));
        component.WaitForAssertion(() => component.MarkupMatches("<p>2</p>"));
    }

    private sealed class Reading
    {
        private int _number;

        public bool Broken { get; set; }

        public int Next() => Broken ? throw new TimeoutException() : ++_number;
    }

    private sealed class Clock : LiveComponent
    {
        private int _number;

        [Microsoft.AspNetCore.Components.Inject] private Reading Reading { get; set; } = null!;

        protected override Task Load()
        {
            _number = Reading.Next();
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Trouble is null ? $"{_number}" : $"{_number} {Trouble} {(Now - KnownAt!.Value).TotalSeconds} s");
            builder.CloseElement();
        }
    }
}
