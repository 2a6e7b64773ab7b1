namespace T5Platform.Data.Prompts;

/// <summary>What examples become of a question with several answers.</summary>
internal enum ChoiceMode
{
    /// <summary>One for each right answer.</summary>
    Train,

    /// <summary>One for every answer.</summary>
    Eval,

    /// <summary>All answers together.</summary>
    FewShotEval,
}
