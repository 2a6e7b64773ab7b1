namespace T5Platform.Host.Settings;

/// <summary>The settings, or every error in them.</summary>
internal sealed record HostSettingsReading(HostSettings? Settings, IReadOnlyList<string> Errors);
