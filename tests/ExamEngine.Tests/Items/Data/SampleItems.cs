namespace ExamEngine.Specs.Items.Data;

/// <summary>One item of every kind. Each rationale starts with “Rationale:”, so that a leak is found.</summary>
internal static class SampleItems
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [nameof(SingleChoice)] = SingleChoice,
        [nameof(SituationalJudgement)] = SituationalJudgement,
        [nameof(SeveralChoices)] = SeveralChoices,
        [nameof(Order)] = Order,
        [nameof(Match)] = Match,
        [nameof(Numeric)] = Numeric,
        [nameof(Text)] = Text,
        [nameof(TwoDropDowns)] = TwoDropDowns,
        [nameof(ScoredByPerson)] = ScoredByPerson,
        [nameof(Case)] = Case,
    };

    public const string SingleChoice = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="diagnosis-mc-01" title="Intermittent drop-outs on one floor" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response>
              <qti-value>C</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: a pattern in time narrows the cause.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>Connections on one floor drop &amp; return several times a day.</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>What should the specialist do first?</qti-prompt>
              <qti-simple-choice identifier="A">Replace every switch on the floor.</qti-simple-choice>
              <qti-simple-choice identifier="B">Ask the users to restart.</qti-simple-choice>
              <qti-simple-choice identifier="C">Compare the times of the drop-outs.</qti-simple-choice>
              <qti-simple-choice identifier="D">Close the ticket.</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    public const string SituationalJudgement = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="escalation-sjt-01" title="A manager demands a bypass" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response>
              <qti-value>B</qti-value>
            </qti-correct-response>
            <qti-mapping lower-bound="0" upper-bound="1" default-value="0">
              <qti-map-entry map-key="B" mapped-value="1"/>
              <qti-map-entry map-key="D" mapped-value="0.5"/>
              <qti-map-entry map-key="A" mapped-value="0.25"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: the urgent route serves both.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>A manager demands a bypass of the access procedure before a meeting.</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>Which response is the most effective?</qti-prompt>
              <qti-simple-choice identifier="A">Grant it for one hour.</qti-simple-choice>
              <qti-simple-choice identifier="B">Explain the procedure and offer the urgent route.</qti-simple-choice>
              <qti-simple-choice identifier="C">Refuse and end the call.</qti-simple-choice>
              <qti-simple-choice identifier="D">Pass the request to the team leader.</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
        </qti-assessment-item>
        """;

    public const string SeveralChoices = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="escalation-multiple-01" title="What a hand-over must hold" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
            <qti-correct-response>
              <qti-value>A</qti-value>
              <qti-value>D</qti-value>
            </qti-correct-response>
            <qti-mapping lower-bound="0" upper-bound="1" default-value="-0.5">
              <qti-map-entry map-key="A" mapped-value="0.5"/>
              <qti-map-entry map-key="D" mapped-value="0.5"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: the steps taken and the next step.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>A shift ends with an open incident.</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" min-choices="0" max-choices="2">
              <qti-prompt>Which <strong>two</strong> facts must a hand-over hold? Select two.</qti-prompt>
              <qti-simple-choice identifier="A">The steps taken</qti-simple-choice>
              <qti-simple-choice identifier="B">The weather</qti-simple-choice>
              <qti-simple-choice identifier="C">The menu</qti-simple-choice>
              <qti-simple-choice identifier="D">The next step</qti-simple-choice>
              <qti-simple-choice identifier="E">The seat number</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
        </qti-assessment-item>
        """;

    public const string Order = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="diagnosis-order-01" title="Steps of structured fault finding" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="ordered" base-type="identifier">
            <qti-correct-response>
              <qti-value>B</qti-value>
              <qti-value>D</qti-value>
              <qti-value>A</qti-value>
              <qti-value>C</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: identify, establish, test, document.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>A printer reports an error.</p>
            <qti-order-interaction response-identifier="RESPONSE" shuffle="false" orientation="vertical">
              <qti-prompt>Put the steps into the right order, first step at the top.</qti-prompt>
              <qti-simple-choice identifier="A">Test a theory</qti-simple-choice>
              <qti-simple-choice identifier="B">Identify the problem</qti-simple-choice>
              <qti-simple-choice identifier="C">Document the outcome</qti-simple-choice>
              <qti-simple-choice identifier="D">Establish a theory</qti-simple-choice>
            </qti-order-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;

    public const string Match = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="devices-match-01" title="Symptoms and layers" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="directedPair">
            <qti-correct-response>
              <qti-value>S1 T2</qti-value>
              <qti-value>S2 T1</qti-value>
              <qti-value>S3 T4</qti-value>
              <qti-value>S4 T3</qti-value>
            </qti-correct-response>
            <qti-mapping lower-bound="0" upper-bound="1" default-value="0">
              <qti-map-entry map-key="S1 T2" mapped-value="0.25"/>
              <qti-map-entry map-key="S2 T1" mapped-value="0.25"/>
              <qti-map-entry map-key="S3 T4" mapped-value="0.25"/>
              <qti-map-entry map-key="S4 T3" mapped-value="0.25"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: each pair follows the layers.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>Each symptom points to one layer.</p>
            <qti-match-interaction response-identifier="RESPONSE" shuffle="false" min-associations="0" max-associations="4">
              <qti-prompt>Match each symptom to a layer. Each target is used once.</qti-prompt>
              <qti-simple-match-set>
                <qti-simple-associable-choice identifier="S1" match-max="1">No link light</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="S2" match-max="1">Wrong subnet mask</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="S3" match-max="1">Port refused</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="S4" match-max="1">Certificate expired</qti-simple-associable-choice>
              </qti-simple-match-set>
              <qti-simple-match-set>
                <qti-simple-associable-choice identifier="T1" match-max="1">Network</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="T2" match-max="1">Physical</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="T3" match-max="1">Session</qti-simple-associable-choice>
                <qti-simple-associable-choice identifier="T4" match-max="1">Transport</qti-simple-associable-choice>
              </qti-simple-match-set>
            </qti-match-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
        </qti-assessment-item>
        """;

    public const string Numeric = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="metrics-numeric-01" title="First contact resolution from a weekly table" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="float">
            <qti-correct-response>
              <qti-value>72.5</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: 87 of 120 is 72.5 per cent.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>The table shows one week.</p>
            <table>
              <caption>Contacts in a week</caption>
              <thead>
                <tr><th scope="col">Day</th><th scope="col">Contacts</th></tr>
              </thead>
              <tbody>
                <tr><th scope="row">Monday</th><td>120</td></tr>
              </tbody>
            </table>
            <p>First contact resolution in per cent, to one decimal place: <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="6"/> %</p>
          </qti-item-body>
          <qti-response-processing>
            <qti-response-condition>
              <qti-response-if>
                <qti-equal tolerance-mode="absolute" tolerance="0.05 0.05">
                  <qti-variable identifier="RESPONSE"/>
                  <qti-correct identifier="RESPONSE"/>
                </qti-equal>
                <qti-set-outcome-value identifier="SCORE">
                  <qti-base-value base-type="float">1</qti-base-value>
                </qti-set-outcome-value>
              </qti-response-if>
            </qti-response-condition>
          </qti-response-processing>
        </qti-assessment-item>
        """;

    public const string Text = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="practice-text-01" title="Name the metric" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">
            <qti-correct-response>
              <qti-value>first contact resolution</qti-value>
            </qti-correct-response>
            <qti-mapping default-value="0">
              <qti-map-entry map-key="first contact resolution" mapped-value="1" case-sensitive="false"/>
              <qti-map-entry map-key="FCR" mapped-value="1" case-sensitive="false"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: the share solved at first contact.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>The metric is called <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="30"/>.</p>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
        </qti-assessment-item>
        """;

    public const string TwoDropDowns = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="written-inline-01" title="Complete the update to the customer" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE1" cardinality="single" base-type="identifier">
            <qti-correct-response>
              <qti-value>B</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-response-declaration identifier="RESPONSE2" cardinality="single" base-type="identifier">
            <qti-correct-response>
              <qti-value>A</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: say what is known, and when the next news comes.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>Complete the message.</p>
            <p>“We have <qti-inline-choice-interaction response-identifier="RESPONSE1" shuffle="false"><qti-inline-choice identifier="A">lost your ticket</qti-inline-choice><qti-inline-choice identifier="B">found the cause</qti-inline-choice><qti-inline-choice identifier="C">closed the case</qti-inline-choice></qti-inline-choice-interaction> and will <qti-inline-choice-interaction response-identifier="RESPONSE2" shuffle="false"><qti-inline-choice identifier="A">write again by noon</qti-inline-choice><qti-inline-choice identifier="B">do nothing</qti-inline-choice><qti-inline-choice identifier="C">call the press</qti-inline-choice></qti-inline-choice-interaction>.”</p>
          </qti-item-body>
          <qti-response-processing>
            <qti-response-condition>
              <qti-response-if>
                <qti-match>
                  <qti-variable identifier="RESPONSE1"/>
                  <qti-correct identifier="RESPONSE1"/>
                </qti-match>
                <qti-set-outcome-value identifier="SCORE">
                  <qti-sum>
                    <qti-variable identifier="SCORE"/>
                    <qti-base-value base-type="float">0.5</qti-base-value>
                  </qti-sum>
                </qti-set-outcome-value>
              </qti-response-if>
            </qti-response-condition>
            <qti-response-condition>
              <qti-response-if>
                <qti-match>
                  <qti-variable identifier="RESPONSE2"/>
                  <qti-correct identifier="RESPONSE2"/>
                </qti-match>
                <qti-set-outcome-value identifier="SCORE">
                  <qti-sum>
                    <qti-variable identifier="SCORE"/>
                    <qti-base-value base-type="float">0.5</qti-base-value>
                  </qti-sum>
                </qti-set-outcome-value>
              </qti-response-if>
            </qti-response-condition>
          </qti-response-processing>
        </qti-assessment-item>
        """;

    public const string ScoredByPerson = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="practice-extended-01" title="Write a short update" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="0" external-scored="human"/>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: cause, next step, time.</p>
              </qti-content-body>
            </qti-rubric-block>
            <p>A customer waits for news.</p>
            <qti-extended-text-interaction response-identifier="RESPONSE" expected-lines="6" expected-length="600" format="plain">
              <qti-prompt>Write a short update.</qti-prompt>
            </qti-extended-text-interaction>
          </qti-item-body>
        </qti-assessment-item>
        """;

    public const string Case = """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="diagnosis-case1-01" title="Case study: what the pattern rules out" adaptive="false" time-dependent="false" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response>
              <qti-value>A</qti-value>
            </qti-correct-response>
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">
            <qti-default-value>
              <qti-value>0</qti-value>
            </qti-default-value>
          </qti-outcome-declaration>
          <qti-assessment-stimulus-ref identifier="diagnosis-case1" href="../stimuli/diagnosis-case1.xml" title="Case study"/>
          <qti-item-body>
            <qti-rubric-block use="scoring" view="author scorer">
              <qti-content-body>
                <p>Rationale: the pattern rules cabling out.</p>
              </qti-content-body>
            </qti-rubric-block>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>Read the case. Which cause is ruled out?</qti-prompt>
              <qti-simple-choice identifier="A">Cabling</qti-simple-choice>
              <qti-simple-choice identifier="B">Power</qti-simple-choice>
              <qti-simple-choice identifier="C">Interference</qti-simple-choice>
              <qti-simple-choice identifier="D">Licensing</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
        </qti-assessment-item>
        """;
}
