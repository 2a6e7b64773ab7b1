using T5Platform.Host.Verbs;

return await Verb.Run(args);
