namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What the value of a field is.</summary>
public enum SpecFieldType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An object with <see cref="SpecField.Fields"/>.</summary>
    Object,

    /// <summary>A list of <see cref="SpecField.Item"/>.</summary>
    List,

    /// <summary>A text, a number, or true or false, kept as the JSON that it was.</summary>
    Scalar,
}
