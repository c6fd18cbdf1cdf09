namespace ExamEngine.Cli;
internal static class ImportCommand { public const string BlueprintFile = "blueprint.yaml"; }
