using ExamEngine.Faults.Campaign;
using ExamEngine.Faults.Scenarios;
using ExamEngine.Faults.Stand;
using Xunit.Runner.InProc.SystemConsole;

// One program in three parts, so that one build holds them all: a node under test, a campaign, and (with anything else on the command line) the tests.
return args switch
{
    ["node", .. var settings] => NodeProgram.Run(settings),
    _ when args.Contains("--scenario") => await Scenario.RunAsync(args),
    _ when args.Contains("--faults") => await CampaignProgram.RunAsync(args),
    _ => await ConsoleRunner.Run(args),
};
