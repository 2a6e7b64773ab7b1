using System.Text;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>A SentencePiece model as its file has it.</summary>
/// <param name="Pieces">By id.</param>
/// <param name="Settings">All else that decides ids.</param>
internal sealed record ModelFile(IReadOnlyList<ModelPiece> Pieces, ModelSettings Settings)
{
    private const int PieceField = 1, TrainerField = 2, NormaliserField = 3, DenormaliserField = 5, CharacterRulesField = 2;
    private const int MaxPieceBytes = 1024;

    /// <summary>Reads the serialised model.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not read here; the message says which.</exception>
    public static ModelFile Read(byte[] bytes)
    {
        var pieces = new List<ModelPiece>();
        var settings = new ModelSettings();
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            if (reader.Field == PieceField) pieces.Add(Piece(reader.Bytes()));
            else if (reader.Field == TrainerField) settings = WithTrainer(settings, reader.Bytes());
            else if (reader.Field == NormaliserField) settings = WithNormaliser(settings, reader.Bytes());
            else if (reader.Field == DenormaliserField) RequirePlain(reader.Bytes());
            else reader.Skip();
        }

        if (pieces.Count == 0) throw new InvalidDataException("The model has no pieces: this is no SentencePiece model.");
        if (settings.Type != 1) throw new InvalidDataException($"The model's type is {settings.Type}; only unigram models (type 1) are read.");
        return new ModelFile(pieces, settings);
    }

    private static ModelPiece Piece(ReadOnlySpan<byte> message)
    {
        var piece = new ModelPiece([], 0, PieceKind.Normal);
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1) piece = piece with { Text = reader.Bytes().ToArray() };
            else if (reader.Field == 2) piece = piece with { Score = reader.Float() };
            else if (reader.Field == 3) piece = piece with { Kind = (PieceKind)reader.Int() };
            else reader.Skip();
        }

        return piece.Text.Length is > 0 and <= MaxPieceBytes
            ? piece
            : throw new InvalidDataException($"A piece of the model has {piece.Text.Length} bytes of text; allowed are 1 to {MaxPieceBytes}.");
    }

    private static ModelSettings WithTrainer(ModelSettings settings, ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 3) settings = settings with { Type = reader.Int() };
            else if (reader.Field == 24) settings = settings with { BoundaryIsSuffix = reader.Bool() };
            else if (reader.Field == 35) settings = settings with { ByteFallback = reader.Bool() };
            else if (reader.Field == 44) settings = settings with { UnknownText = Encoding.UTF8.GetString(reader.Bytes()) };
            else if (reader.Field == 47) settings = settings with { EosPiece = Encoding.UTF8.GetString(reader.Bytes()) };
            else if (reader.Field == 48) settings = settings with { PadPiece = Encoding.UTF8.GetString(reader.Bytes()) };
            else reader.Skip();
        }

        return settings;
    }

    private static ModelSettings WithNormaliser(ModelSettings settings, ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == CharacterRulesField) settings = settings with { CharacterRules = reader.Bytes().ToArray() };
            else if (reader.Field == 3) settings = settings with { AddDummyPrefix = reader.Bool() };
            else if (reader.Field == 4) settings = settings with { RemoveExtraBlanks = reader.Bool() };
            else if (reader.Field == 5) settings = settings with { EscapeBlanks = reader.Bool() };
            else reader.Skip();
        }

        return settings;
    }

    /// <summary>Rules for decoded text are rare, and none of the models at hand has them.</summary>
    private static void RequirePlain(ReadOnlySpan<byte> denormaliser)
    {
        var reader = new WireReader(denormaliser);
        while (reader.Next())
        {
            if (reader.Field != CharacterRulesField) reader.Skip();
            else if (reader.Bytes().Length > 0) throw new InvalidDataException("The model has rules for decoded text, which are not read here.");
        }
    }
}
