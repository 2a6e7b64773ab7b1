using T5Platform.Data.Corpora.DotnetDocs;
using T5Platform.Data.Tasks.Generation;
using T5Platform.Data.Tasks.Glue;
using T5Platform.Data.Tasks.Referents;
using T5Platform.Data.Tasks.SuperGlue;

namespace T5Platform.Data.Tasks;

/// <summary>The tasks by name. A new one is one file and one line here.</summary>
internal static class TaskRegistry
{
    private static readonly Dictionary<string, Func<DataCatalogue, ITextTask>> Known = new(StringComparer.Ordinal)
    {
        ["member_kind"] = catalogue => new MemberKindTask(catalogue.Docs),
        ["exception_type"] = catalogue => new ExceptionTypeTask(catalogue.Docs),
        ["member_name"] = catalogue => new MemberNameTask(catalogue.Docs),
        ["cola"] = Below(directory => new ColaTask(directory)),
        ["sst2"] = Below(directory => new Sst2Task(directory)),
        ["mrpc"] = Below(directory => new MrpcTask(directory)),
        ["stsb"] = Below(directory => new StsbTask(directory)),
        ["qqp"] = Below(directory => new QqpTask(directory)),
        ["mnli"] = Below(directory => new MnliTask(directory)),
        ["mnli_matched"] = Below(directory => new MnliMatchedTask(directory)),
        ["mnli_mismatched"] = Below(directory => new MnliMismatchedTask(directory)),
        ["qnli"] = Below(directory => new QnliTask(directory)),
        ["rte"] = Below(directory => new RteTask(directory)),
        ["wnli"] = Below(directory => new WnliTask(directory)),
        ["ax"] = Below(directory => new AxTask(directory)),
        ["snli"] = Below(directory => new SnliTask(directory)),
        ["boolq"] = Below(directory => new BoolqTask(directory)),
        ["cb"] = Below(directory => new CbTask(directory)),
        ["copa"] = Below(directory => new CopaTask(directory)),
        ["multirc"] = Below(directory => new MultircTask(directory)),
        ["record"] = Below(directory => new RecordTask(directory)),
        ["superglue_rte"] = Below(directory => new SuperGlueRteTask(directory)),
        ["wic"] = Below(directory => new WicTask(directory)),
        ["wsc"] = Below(directory => new WscTask(directory)),
        ["axb"] = Below(directory => new AxbTask(directory)),
        ["axg"] = Below(directory => new AxgTask(directory)),
        ["dpr"] = Below(directory => new DprTask(directory)),
        ["squad"] = Below(directory => new SquadTask(directory)),
        ["cnn_dailymail"] = Below(directory => new CnnDailymailTask(directory)),
        ["wmt_ende"] = Below(WmtTask.German),
        ["wmt_enfr"] = Below(WmtTask.French),
        ["wmt_enro"] = Below(WmtTask.Romanian),
        ["multi30k_deen"] = Below(WmtTask.Multi30k),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static ITextTask Create(string name, DataCatalogue catalogue)
    {
        if (Known.TryGetValue(name, out var create)) return create(catalogue);
        return catalogue.OwnTask(name) ?? throw new UnknownNameException("task", name, Known.Keys);
    }

    private static Func<DataCatalogue, ITextTask> Below(Func<string?, ITextTask> create) => catalogue => create(catalogue.Locations.DataDirectory);
}
