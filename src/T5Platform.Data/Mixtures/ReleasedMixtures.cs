namespace T5Platform.Data.Mixtures;

/// <summary>The released code's mixtures by their names there, with its constants. A task whose rate follows from its size has no constant: null.</summary>
public static class ReleasedMixtures
{
    private const string Unsupervised = "c4_v020_unsupervised", Cnn = "cnn_dailymail_v002", Squad = "squad_v010_allanswers";
    private const string German = "wmt_t2t_ende_v003", French = "wmt15_enfr_v003", Romanian = "wmt16_enro_v003";
    private static readonly string[] Sized = [Cnn, Squad, German, French, Romanian];

    private static readonly Dictionary<string, double?> Glue = new(StringComparer.Ordinal)
    {
        ["glue_cola_v002"] = 8_551, ["glue_sst2_v002"] = 67_349, ["glue_mrpc_v002"] = 3_668, ["glue_qqp_v002"] = 363_849, ["glue_stsb_v002"] = 5_749,
        ["glue_mnli_v002"] = 392_702, ["glue_qnli_v002"] = 104_743, ["glue_rte_v002"] = 2_490, ["glue_mnli_mismatched_v002"] = 0,
        ["glue_mnli_matched_v002"] = 0, ["glue_ax_v002"] = 0,
    };

    private static readonly Dictionary<string, double?> SuperGlue = new(StringComparer.Ordinal)
    {
        ["dpr_v001_simple"] = 1_322, ["super_glue_wsc_v102_simple_train"] = 259, ["super_glue_wsc_v102_simple_eval"] = 0,
        ["super_glue_boolq_v102"] = 9_427, ["super_glue_cb_v102"] = 250, ["super_glue_copa_v102"] = 400, ["super_glue_multirc_v102"] = 27_243,
        ["super_glue_record_v102"] = 138_854, ["super_glue_rte_v102"] = 2_490, ["super_glue_wic_v102"] = 5_428, ["super_glue_axb_v102"] = 0,
        ["super_glue_axg_v102"] = 0,
    };

    private static readonly Dictionary<string, Func<Dictionary<string, double?>>> Known = new(StringComparer.Ordinal)
    {
        ["glue_v002_proportional"] = () => new(Glue),
        ["super_glue_v102_proportional"] = () => new(SuperGlue),
        ["super_glue_v102_proportional_sentinel"] = () => SuperGlue.ToDictionary(static one => Tasks.SentinelVariant.Name(one.Key, 1), static one => one.Value),
        ["glue_mnli_and_dev_v002"] = () => Alike("glue_mnli_v002", "glue_mnli_mismatched_v002", "glue_mnli_matched_v002"),
        ["wsc_dpr_simple_proportional"] = () => new()
        {
            ["dpr_v001_simple"] = 1_322, ["super_glue_wsc_v102_simple_train"] = 259, ["super_glue_wsc_v102_simple_eval"] = 0,
        },
        ["squad_trivia_qa_equal"] = () => Alike(Squad, "trivia_qa_v010"),
        ["large_translation_equal"] = () => Alike(German, French),
        ["large_supervised_equal"] = () => Alike(Cnn, German, French),
        ["large_supervised_proportional"] = () => new() { [Cnn] = null, [German] = null, [French] = null },
        ["all_equal"] = () => Alike([Unsupervised, .. Sized, .. Glue.Keys, .. SuperGlue.Keys]),
        ["all_proportional"] = () => AllBut(),
        ["all_mix"] = () => AllBut(),
        ["leave_one_out_glue_v002_proportional"] = () => AllBut([.. Glue.Keys]),
        ["leave_one_out_super_glue_v102_proportional"] = () => AllBut([.. SuperGlue.Keys]),
        ["leave_one_out_cnn_dailymail_v002"] = () => AllBut(Cnn),
        ["leave_one_out_squad_v010_allanswers"] = () => AllBut(Squad),
        ["leave_one_out_wmt_t2t_ende_v003"] = () => AllBut(German),
        ["leave_one_out_wmt15_enfr_v003"] = () => AllBut(French),
        ["leave_one_out_wmt16_enro_v003"] = () => AllBut(Romanian),
    };

    /// <summary>Names of the mixtures.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Rates of a mixture's tasks, before they are made to add up to 1.</summary>
    /// <exception cref="UnknownNameException">There is none of that name.</exception>
    public static IReadOnlyDictionary<string, double?> Rates(string name) =>
        Known.TryGetValue(name, out var make) ? make() : throw new UnknownNameException("mixture", name, Known.Keys);

    /// <summary>Training examples that a task counts as in GLUE's and SuperGLUE's own mixtures; null: it has no constant, or is not trained on.</summary>
    internal static double? Constant(string task) =>
        (Glue.GetValueOrDefault(task) ?? SuperGlue.GetValueOrDefault(task.Replace("_1_sentinel", string.Empty, StringComparison.Ordinal))) is > 0 and var rate ? rate : null;

    private static Dictionary<string, double?> Alike(params string[] tasks) => tasks.ToDictionary(static task => task, static _ => (double?)1);

    /// <summary>RTE is in both benchmarks: where both are, each copy counts half.</summary>
    private static Dictionary<string, double?> AllBut(params string[] without)
    {
        var rates = new Dictionary<string, double?>(StringComparer.Ordinal) { [Unsupervised] = null };
        foreach (var (name, rate) in Sized.Select(static task => KeyValuePair.Create(task, (double?)null)).Concat(Glue).Concat(SuperGlue))
            if (!without.Contains(name)) rates[name] = rate;
        if (rates.ContainsKey("glue_rte_v002") && rates.ContainsKey("super_glue_rte_v102"))
            rates["glue_rte_v002"] = rates["super_glue_rte_v102"] = 2_490 / 2;
        return rates;
    }
}
