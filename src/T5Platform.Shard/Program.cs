using T5Platform.Shard.Developer;
using T5Platform.Shard.Work;

// Without arguments: one shard of a gang, driven by its node's agent over standard input and output.
return args is ["train", .. var options] ? TrainVerb.Run(options) : ShardProcess.Run();
