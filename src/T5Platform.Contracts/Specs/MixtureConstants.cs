namespace T5Platform.Contracts.Specs;

/// <summary>Whose rates a mixture has.</summary>
public enum MixtureConstants
{
    /// <summary>The paper's formula for every task.</summary>
    Paper,

    /// <summary>The first public code's: both copies of RTE count half where GLUE and SuperGLUE are mixed.</summary>
    Code2019,

    /// <summary>The released code's: GLUE and SuperGLUE have constants that neither K nor T changes.</summary>
    Released,
}
