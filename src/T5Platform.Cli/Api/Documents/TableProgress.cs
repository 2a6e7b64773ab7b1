namespace T5Platform.Cli.Api.Documents;

/// <summary>How far a cell, or a whole table, is: evaluations scored, failed for good and in all, and the fraction of the work done.</summary>
internal sealed record TableProgress(int Scored, int Failed, int Total, double Fraction)
{
    public bool IsSettled => Scored + Failed == Total;
}
