using T5Platform.Data.Corpora.DotnetDocs;

namespace T5Platform.Data.Tests.Corpora.DotnetDocs;

[Trait("speed", "unit")]
public class DocumentationIdTests
{
    [Theory]
    [InlineData("T:System.Collections.Generic.List`1", "type", "List", "list")]
    [InlineData("M:System.String.Trim(System.Char[])", "method", "String.Trim", "trim")]
    [InlineData("P:System.Net.Http.HttpClient.DefaultRequestVersion", "property", "HttpClient.DefaultRequestVersion", "default request version")]
    [InlineData("F:System.Net.HttpStatusCode.OK", "field", "HttpStatusCode.OK", "ok")]
    [InlineData("E:System.AppDomain.ProcessExit", "event", "AppDomain.ProcessExit", "process exit")]
    [InlineData("M:System.Xml.GetHttp2XmlData``1(`0)", "method", "Xml.GetHttp2XmlData", "get http 2 xml data")]
    [InlineData("M:A.List`1.System#Collections#IEnumerable#GetEnumerator", "method", "List.GetEnumerator", "get enumerator")]
    [InlineData("M:A.B.op_Implicit(A.B)~System.Int32", "method", "B.op_Implicit", "op implicit")]
    [InlineData("M:System.Uri.#ctor(System.String)", "method", "Uri", "uri")]
    [InlineData("M:System.Lazy`1.#ctor", "method", "Lazy", "lazy")]
    [InlineData("N:System.IO", null, "IO", "io")]
    [InlineData("!:Something", null, "Something", "something")]
    [InlineData("Something", null, "Something", "something")]
    [InlineData("", null, "", "")]
    public void Id_Parts_AreRead(string id, string? kind, string readable, string words) =>
        Assert.Equal((kind, readable, words), (DocumentationId.Kind(id), DocumentationId.Readable(id), DocumentationId.Words(id)));

    [Theory]
    [InlineData("M:System.Uri.#ctor(System.String)", true)]
    [InlineData("M:System.Uri.#cctor", true)]
    [InlineData("M:System.Object.Finalize", true)]
    [InlineData("M:System.Uri.ToString", false)]
    [InlineData("P:System.Type.Constructor", false)]
    public void IsUnnamed_ConstructorsAndFinalisers(string id, bool expected) => Assert.Equal(expected, DocumentationId.IsUnnamed(id));
}
