using System.Buffers.Binary;
using System.Text;
using T5Platform.Contracts.Interchange;

namespace T5Platform.Contracts.Tests.Interchange;

[Trait("speed", "unit")]
public sealed class SafetensorsHeaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_WhatWasWritten_IsThat()
    {
        SafetensorsEntry[] entries = [new("a", TensorType.F32, [2, 3], 0, 24), new("b", TensorType.BF16, [5], 24, 34)];
        var bytes = SafetensorsHeader.Write(entries);
        var header = await SafetensorsHeader.ReadAsync(new MemoryStream([.. bytes, 1, 2]), Cancellation);
        Assert.Equal(entries.Select(static entry => (entry.Name, entry.Type, entry.From, entry.To)), header.Entries.Select(static entry => (entry.Name, entry.Type, entry.From, entry.To)));
        Assert.Equal(bytes, header.Bytes.ToArray());
        Assert.Equal(bytes.Length + 34, header.FileBytes);
        Assert.Equal([2L, 3], header.Shapes()["a"]);
    }

    [Theory]
    [InlineData("""{"a": {"dtype": "U8", "shape": [1], "data_offsets": [0, 1]}}""", "dtype 'U8' is not read here")]
    [InlineData("""{"a": {"dtype": "0", "shape": [1], "data_offsets": [0, 4]}}""", "dtype '0' is not read here")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}""", "tensor 'a' of shape [2] has offsets [0, 4]")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""", "tensor 'a' begins at 4; 0 was expected")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, -4]}}""", "tensor 'a' of shape [-1]")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [4611686018427387904, 4], "data_offsets": [0, 0]}}""", "malformed")]
    [InlineData("""{"a": {"dtype": "F32"}}""", "malformed")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [], "data_offsets": [0, 4]}, "a": {"dtype": "F32", "shape": [], "data_offsets": [4, 8]}}""", "malformed")]
    [InlineData("[]", "malformed")]
    [InlineData("{", "malformed")]
    public async Task Read_UnsoundHeader_IsRefusedWithWhatIsWrong(string json, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(json.PadRight(8));
        var refusal = await Assert.ThrowsAsync<FormatException>(() => SafetensorsHeader.ReadAsync(new MemoryStream([.. Length(bytes.Length), .. bytes]), Cancellation));
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(99_999_999)]
    public async Task Read_LengthThatCannotBe_IsRefused(long length) =>
        await Assert.ThrowsAsync<FormatException>(() => SafetensorsHeader.ReadAsync(new MemoryStream([.. Length(length), 1, 2, 3]), Cancellation));

    private static byte[] Length(long length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        return bytes;
    }
}
