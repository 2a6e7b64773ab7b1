namespace T5Platform.Data.Mixtures;

/// <summary>Whose rates a mixture has.</summary>
public enum MixtureConstants
{
    /// <summary>The paper's formula for every task.</summary>
    Paper,

    /// <summary>The first public code's: the formula, with both copies of RTE halved where GLUE and SuperGLUE are mixed.</summary>
    Code2019,

    /// <summary>The released code's today: GLUE and SuperGLUE have fixed rates that neither K nor T changes.</summary>
    Released,
}
