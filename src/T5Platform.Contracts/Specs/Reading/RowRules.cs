namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What must hold between a row and the plans that it changes. A rule is silent about fields that are not good by themselves.</summary>
internal sealed class RowRules(SpecErrors errors, SpecObject spec)
{
    private static readonly string[] OfPretraining = ["objective", "corpus", "corruptionRate", "meanSpanLength", "uniqueTokens", "mixture", "pretrainingSteps"];

    private SpecObject? Pretraining => spec.Object("pretraining");

    private SpecObject? Finetuning => spec.Object("finetuning");

    public void Check(SpecObject row)
    {
        PretrainingIsThere(row);
        if (row.Flag("pretrain") == false && !spec.IsGiven("finetuning"))
            Refuse(row["pretrain"]!, "The row does nothing: it does not pre-train, and the experiment has no finetuning.");
        new MixtureRules(errors).Check(row);
        if (row["finetune"] is { Value: false } judged)
            IsJudgedAsItIs(row, judged);
        if (row["leaveOneOut"] is { Value: true } leaves)
            LeavesSomething(row, leaves);
        if (row["ensemble"] is { } ensemble)
            MembersDiffer(row, ensemble);
    }

    private void PretrainingIsThere(SpecObject row)
    {
        if (WhyNone(row) is not { } why)
            return;
        foreach (var field in OfPretraining)
        {
            if (row[field] is { } given)
                Refuse(given, $"'{field}' has no effect, since {why}; leave it out.");
        }
    }

    private string? WhyNone(SpecObject row) =>
        !spec.IsGiven("pretraining") ? "the experiment has no pretraining" : row.Flag("pretrain") == false ? "the row does not pre-train" : null;

    private void IsJudgedAsItIs(SpecObject row, SpecValue at)
    {
        if (WhyNone(row) is { } why)
            Refuse(at, $"The row would train nothing: it is not fine-tuned, and {why}.");
        else if (!spec.IsGiven("finetuning"))
            Refuse(at, "'finetune' has no effect, since the experiment has no finetuning, which says what is judged; leave it out.");
        else if (Finetuning?.Flag("everyCheckpoint") == true && (row.Whole("pretrainingSteps") ?? Pretraining?.Whole("steps")) is { } steps && Pretraining?.Whole("checkpointEvery") is { } between
            && SpecRules.TooManyToJudge(steps, between) is { } sentence)
            Refuse(at, $"The pre-training {sentence}");
    }

    private void LeavesSomething(SpecObject row, SpecValue at)
    {
        if (WhyNone(row) is { } why)
            Refuse(at, $"'leaveOneOut' has no effect, since {why}; leave it out.");
        else if (row["finetune"] is { Value: false } || !spec.IsGiven("finetuning"))
            Refuse(at, "'leaveOneOut' has no effect without fine-tunings, whose tasks are left out; leave it out.");
        else if (!row.IsGiven("mixture") && Pretraining?.IsGiven("mixture") == false)
            Refuse(at, "There is no mixture to leave a task out of: give the row's 'mixture', or pretraining.mixture.");
        else if ((row.Object("mixture") ?? Pretraining?.Object("mixture")) is { } mixture && Finetuning is { } finetuning && Emptied(mixture, finetuning) is { } target)
            Refuse(at, $"Without what '{target}' trains on, nothing is left of the mixture, and the corpus is no member (unsupervised is false).");
    }

    /// <summary>A fine-tuning whose tasks are all of a mixture that has no corpus; null when there is none.</summary>
    private static string? Emptied(SpecObject mixture, SpecObject finetuning)
    {
        if (mixture.Flag("unsupervised") != false || finetuning.List("tasks").Count == 0)
            return null;
        var tasks = Texts(mixture).ToList();
        var targets = finetuning.List("targets").Select(static target => target.Value).OfType<SpecObject>().ToList();
        foreach (var target in targets.Where(target => tasks.TrueForAll(Out(target).Contains)))
            return target.Text("name");
        var others = Texts(finetuning).Except(targets.SelectMany(Texts)).ToList();
        if (finetuning.Object("mixture") is { } together)
            return others.Count > 0 && tasks.TrueForAll(task => others.Contains(task) || Texts(together).Contains(task)) ? "mixture" : null;
        return tasks is [var only] && others.Contains(only) ? only : null;
    }

    private static HashSet<string> Out(SpecObject target) => [.. Texts(target), .. target.Object("mixture") is { } mixture ? Texts(mixture) : []];

    private static IEnumerable<string> Texts(SpecObject of) => of.List("tasks").Select(static task => task.Value).OfType<string>();

    private void MembersDiffer(SpecObject row, SpecValue at)
    {
        if (!spec.IsGiven("finetuning"))
            Refuse(at, "'ensemble' has no effect, since the experiment has no finetuning, which says what is judged; leave it out.");
        else if (at.Value is SpecObject ensemble && ensemble["sharedPretraining"] is { Value: true } shared && (row["finetune"] is { Value: false } || WhyNone(row) is not null))
            Refuse(shared, "Members that share a pre-training differ in their fine-tunings alone: the row must have both.");
    }

    private void Refuse(SpecValue at, string sentence) => errors.Add(at.Place, at.Path, SpecErrorCode.NotAllowed, sentence);
}
