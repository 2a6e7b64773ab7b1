using System.Text;
using T5Platform.Data.Corpora.DotnetDocs;

namespace T5Platform.Data.Tests.Corpora.DotnetDocs;

[Trait("speed", "unit")]
public class DocumentationReaderTests
{
    private static List<MemberDocs> Read(string members) =>
        [.. DocumentationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes($"<doc><assembly><name>A</name></assembly><members>{members}</members></doc>")))];

    private static string Summary(string xml) => Assert.Single(Read($"<member name='T:A'><summary>{xml}</summary></member>")).Summary;

    [Theory]
    [InlineData("  Gets\n   the   value. ", "Gets the value.")]
    [InlineData("A <see cref=\"T:System.String\" /> or <see langword=\"null\"/>.", "A String or null.")]
    [InlineData("<paramref name=\"x\" /> of <typeparamref name=\"T\" />", "x of T")]
    [InlineData("See <see cref=\"M:System.String.Trim(System.Char)\">this</see>.", "See this.")]
    [InlineData("<para>One.</para><para>Two.</para>", "One. Two.")]
    [InlineData("Use <c>a + b</c>; <b>never</b> this.", "Use a + b; never this.")]
    [InlineData("Like this: <code>var a = 1;</code> or so.", "Like this: or so.")]
    [InlineData("Like this: <code/> or so.", "Like this: or so.")]
    [InlineData("<list type=\"bullet\"><item><description>One</description></item><item><description>two</description></item></list>", "One two")]
    [InlineData("<![CDATA[a < b]]> &amp; c", "a < b & c")]
    [InlineData("Line<br/>break <see/> end", "Line break end")]
    public void Summary_Markup_BecomesWhatAReaderSees(string xml, string expected) => Assert.Equal(expected, Summary(xml));

    [Fact]
    public void Read_Member_HasAllItsParts()
    {
        var member = Assert.Single(Read("""
            <member name="M:A.B(System.Int32)">
              <summary>Does it.</summary><remarks>Quickly.</remarks><returns>The <c>result</c>.</returns>
              <param name="a">First.</param><param name="b">Second.</param><summary>Not again.</summary>
              <exception cref="T:System.ArgumentException"><paramref name="a"/> is odd.</exception>
              <exception>Without a type.</exception>
            </member>
            """));
        Assert.Equal(("M:A.B(System.Int32)", "Does it.", "Quickly.", "The result."), (member.Id, member.Summary, member.Remarks, member.Returns));
        Assert.Equal(["First.", "Second."], member.Parameters);
        Assert.Equal([("T:System.ArgumentException", "a is odd.")], member.Exceptions);
    }

    [Fact]
    public void Read_SeveralMembers_NoneIsSkipped()
    {
        var members = Read("<member name='T:A'><summary>One.</summary></member><member name='T:B'/><member><summary>No name.</summary></member><member name='T:C'><summary>Three.</summary></member>");
        Assert.Equal(["T:A", "T:B", "T:C"], members.Select(member => member.Id));
        Assert.Equal(["One.", "", "Three."], members.Select(member => member.Summary));
    }

    [Fact]
    public void Read_OtherXml_HasNoMembers() =>
        Assert.Empty(DocumentationReader.Read(new MemoryStream("<FileList><member name='T:A'/></FileList>"u8.ToArray())));
}
