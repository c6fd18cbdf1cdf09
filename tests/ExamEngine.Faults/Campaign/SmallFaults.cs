using ExamEngine.Faults.Links;
using ExamEngine.Faults.Sitting;

namespace ExamEngine.Faults.Campaign;

/// <summary>Faults of one candidate: the link, the messages, the pages, and what a proctor does. Several at a time.</summary>
internal sealed class SmallFaults(IReadOnlyList<Candidate> candidates, ProctorDesk proctor)
{
    /// <summary>Injects a fault and takes it back.</summary>
    public async Task InjectAsync(PlannedFault fault, Action<string, int> began)
    {
        var candidate = candidates[fault.Whom % candidates.Count];
        began(candidate.Name, 0);
        switch (fault.Kind)
        {
            case FaultKind.LinkReset:
                candidate.Link.Reset();
                break;
            case FaultKind.LinkRefused:
                candidate.Link.Refusing = true;
                candidate.Link.Reset();
                await Task.Delay(fault.Lasts);
                candidate.Link.Refusing = false;
                break;
            case FaultKind.MessageDoubled or FaultKind.MessageReordered or FaultKind.MessageLate when candidate.Page is { } page:
                page.Mischief = fault.Kind switch
                {
                    FaultKind.MessageDoubled => Mischief.Doubled,
                    FaultKind.MessageReordered => Mischief.Reordered,
                    _ => Mischief.Late,
                };
                break;
            case FaultKind.PageCrashed:
                await candidate.ReloadAsync(device: 1);
                break;
            case FaultKind.SecondTab when candidate.Page is not null:
                await candidate.OpenAsync(device: 1);
                break;
            case FaultKind.SecondDevice when candidate.Page is not null:
                await candidate.OpenAsync(device: 2);
                break;
            case FaultKind.SecondConnection when candidate.Page is { } page:
                await page.ConnectTwiceAsync();
                break;
            case FaultKind.PauseAndResume or FaultKind.PauseAtTheEnd or FaultKind.Extension or FaultKind.Termination or FaultKind.TerminationAtTheEnd:
                await ProctorAsync(fault, candidate);
                break;
            default:
                await WeatherAsync(candidate.Link, fault);
                break;
        }
    }

    private async Task ProctorAsync(PlannedFault fault, Candidate candidate)
    {
        switch (fault.Kind)
        {
            case FaultKind.PauseAndResume:
                await PauseAsync(candidate, fault.Lasts);
                break;
            case FaultKind.PauseAtTheEnd:
                candidate.AtTheEnd = () => PauseAsync(candidate, fault.Lasts / 2);
                break;
            case FaultKind.Extension:
                await proctor.AddTimeAsync(candidate.Session, minutes: 1);
                break;
            case FaultKind.Termination:
                await proctor.TerminateAsync(candidate.Session);
                break;
            default:
                candidate.AtTheEnd = () => proctor.TerminateAsync(candidate.Session);
                break;
        }
    }

    private async Task PauseAsync(Candidate candidate, int lasts)
    {
        await proctor.PauseAsync(candidate.Session);
        await Task.Delay(lasts);
        await proctor.ResumeAsync(candidate.Session);
    }

    private static async Task WeatherAsync(Link link, PlannedFault fault)
    {
        link.Weather = fault.Kind switch
        {
            FaultKind.LinkDelayed => new LinkWeather(Delay: TimeSpan.FromMilliseconds(fault.Lasts / 10)),
            FaultKind.LinkStalled => new LinkWeather(HoldUp: true, HoldDown: true),
            FaultKind.LinkHalfOpen => new LinkWeather(LoseUp: true, LoseDown: true),
            FaultKind.LinkTruncated => new LinkWeather(TruncateAfter: fault.Whom % 700),
            FaultKind.RepliesLost => new LinkWeather(LoseDown: true),
            _ => LinkWeather.Fair,
        };
        await Task.Delay(fault.Lasts);
        link.Weather = LinkWeather.Fair;
    }
}
