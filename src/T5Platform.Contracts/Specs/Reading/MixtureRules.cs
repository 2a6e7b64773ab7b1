namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What must hold between the fields of a mixture. A rule is silent about fields that are not good by themselves.</summary>
internal sealed class MixtureRules(SpecErrors errors)
{
    /// <param name="plan">The pre-training or fine-tuning that has the mixture.</param>
    public void Check(SpecObject plan)
    {
        if (plan.Object("mixture") is not { } mixture || mixture.Text("strategy") is not { } strategy)
            return;
        var (equal, temperature) = (strategy == SpecChoice.Text(MixingStrategy.Equal), strategy == SpecChoice.Text(MixingStrategy.Temperature));
        if (equal)
            HasNoEffect(mixture, "limit", strategy);
        if (!temperature)
            HasNoEffect(mixture, "temperature", strategy);
        else if (!mixture.IsGiven("temperature"))
            errors.Add(mixture.Place, SpecText.Path(mixture.Path, "temperature"), SpecErrorCode.Missing, "The strategy temperature needs 'temperature', a number such as 2.");
        CorpusHasASize(mixture, equal, temperature);
    }

    private void CorpusHasASize(SpecObject mixture, bool equal, bool temperature)
    {
        if (mixture.Flag("unsupervised") is not { } member)
            return;
        if (equal)
            HasNoEffect(mixture, "unsupervisedExamples", SpecChoice.Text(MixingStrategy.Equal));
        else if (!member && mixture["unsupervisedExamples"] is { } size)
            errors.Add(size.Place, size.Path, SpecErrorCode.NotAllowed, "'unsupervisedExamples' has no effect, since the corpus is no member (unsupervised is false); leave it out.");
        // A corpus is larger than any limit, so without one nobody knows how much it counts.
        else if (member && !temperature && !mixture.IsGiven("limit") && !mixture.IsGiven("unsupervisedExamples"))
            errors.Add(mixture.Place, SpecText.Path(mixture.Path, "limit"), SpecErrorCode.Missing, "The corpus is a member of the mixture: give 'limit', as which it counts, or 'unsupervisedExamples'.");
    }

    private void HasNoEffect(SpecObject mixture, string field, string strategy)
    {
        if (mixture[field] is { } given)
            errors.Add(given.Place, given.Path, SpecErrorCode.NotAllowed, $"'{field}' has no effect, since the strategy is {strategy}; leave it out.");
    }
}
